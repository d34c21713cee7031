-- The workshop in sixteen sessions of 150 minutes. The official titles of the model are not published: these are a
-- proposal, to be replaced by a version 2 when a centre brings its own. Units already there are left alone.
INSERT INTO programme (id, code, name_es, name_en)
SELECT NEXTVAL(programme_seq), 'REFLEXION-ACCION', 'De la reflexión a la acción', 'From reflection to action'
WHERE NOT EXISTS (SELECT 1 FROM programme WHERE code = 'REFLEXION-ACCION');

INSERT INTO programme_version (id, public_ref, programme_id, version, valid_from, source)
SELECT NEXTVAL(programme_version_seq), UUID(), programme.id, 1, DATE '2024-01-01', 'Propuesta propia; no son los títulos oficiales del modelo'
FROM programme
WHERE programme.code = 'REFLEXION-ACCION'
  AND NOT EXISTS (SELECT 1 FROM programme_version AS known WHERE known.programme_id = programme.id AND known.version = 1);

INSERT INTO programme_unit (programme_version_id, number, title_es, title_en, aim_es, aim_en, minutes, mandatory)
WITH unit (number, title_es, title_en, aim_es, aim_en, mandatory) AS (VALUES
  (1, 'Encuadre, acuerdos de convivencia, carta compromiso', 'Framing, ground rules, letter of commitment',
    'Conocer las reglas del grupo y decir por qué se está en él', 'Know the rules of the group and say why one is in it', TRUE),
  (2, 'Construcción social del género', 'How gender is made by society',
    'Distinguir lo que se nace de lo que se aprende', 'Tell what one is born with from what one learns', FALSE),
  (3, 'Mandatos de la masculinidad', 'What men are told to be',
    'Reconocer lo que cuestan y lo que conceden esos mandatos', 'See what these demands cost and what they grant', FALSE),
  (4, 'Poder, autoridad y control', 'Power, authority and control',
    'Nombrar las formas en que se impone la propia voluntad en casa', 'Name the ways in which one imposes one''s will at home', FALSE),
  (5, 'Tipos y modalidades de violencia', 'Kinds and settings of violence',
    'Identificar en los propios actos los tipos que nombra la ley', 'Find in one''s own acts the kinds the law names', FALSE),
  (6, 'Ciclo y escalada; detener la violencia', 'Cycle and escalation; stopping violence',
    'Advertir las señales tempranas y practicar el retiro a tiempo', 'Notice early signals and practise leaving in time', FALSE),
  (7, 'Responsabilidad I: negación, minimización, culpabilización', 'Responsibility I: denying, playing down, blaming',
    'Escuchar las excusas propias y dejar de usarlas', 'Hear one''s own excuses and stop using them', FALSE),
  (8, 'Responsabilidad II: relato de un acto de violencia; revisión intermedia', 'Responsibility II: telling an act of violence; mid-way review',
    'Contar un acto propio sin disculpas y revisar lo avanzado', 'Tell an act of one''s own without excuse and review the way so far', TRUE),
  (9, 'Emociones: enojo, miedo, tristeza', 'Emotions: anger, fear, sadness',
    'Reconocer lo que se siente antes de actuar', 'Know what one feels before acting', FALSE),
  (10, 'Celos, control y violencia digital', 'Jealousy, control and digital violence',
    'Revisar las ideas que justifican vigilar a la pareja', 'Question the ideas that excuse watching a partner', FALSE),
  (11, 'Empatía: efectos en las mujeres', 'Empathy: what it does to women',
    'Comprender el daño desde quien lo vive', 'Understand the harm from the side of those who live it', FALSE),
  (12, 'Paternidades y efectos en hijas e hijos', 'Fatherhood and what it does to children',
    'Ver lo que aprenden hijas e hijos y ejercer un cuidado distinto', 'See what children learn and care for them otherwise', FALSE),
  (13, 'Sexualidad y consentimiento', 'Sexuality and consent',
    'Distinguir el acuerdo de la presión', 'Tell agreement from pressure', FALSE),
  (14, 'Comunicación, negociación y acuerdos', 'Communication, negotiation and agreements',
    'Practicar el desacuerdo sin amenaza', 'Practise disagreeing without threat', FALSE),
  (15, 'Corresponsabilidad, trabajo y cuidados; redes de apoyo', 'Sharing work and care; networks of support',
    'Repartir el trabajo del hogar y saber a quién acudir', 'Share the work of the home and know whom to turn to', FALSE),
  (16, 'Plan de vida sin violencia, evaluación final y cierre', 'Plan of a life without violence, final assessment and closing',
    'Escribir compromisos que otros puedan comprobar', 'Write commitments that others can check', TRUE)
)
SELECT version.id, unit.number, unit.title_es, unit.title_en, unit.aim_es, unit.aim_en, 150, unit.mandatory
FROM unit
JOIN programme ON programme.code = 'REFLEXION-ACCION'
JOIN programme_version AS version ON version.programme_id = programme.id AND version.version = 1
WHERE NOT EXISTS (SELECT 1 FROM programme_unit AS known WHERE known.programme_version_id = version.id AND known.number = unit.number);
