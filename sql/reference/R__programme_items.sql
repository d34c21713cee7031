-- Materials, tasks and checklist of the units of version 1: a proposal, as the units are. Lists already there are left
-- alone, whole lists at a time.
INSERT INTO programme_unit_item (programme_version_id, unit_number, kind, position, text_es, text_en)
WITH every_unit (kind, position, text_es, text_en) AS (VALUES
  ('CHECK', 1, 'Se abrió con la ronda: cómo llegó cada quien', 'It began with the round: how each one came'),
  ('CHECK', 2, 'Se trabajó el tema en al menos cuarenta minutos', 'The topic was worked on for at least forty minutes'),
  ('CHECK', 3, 'Se nombró la violencia como responsabilidad de quien la ejerce', 'Violence was named as the responsibility of whoever uses it'),
  ('CHECK', 4, 'Se cerró con un compromiso por persona', 'It closed with a commitment of each person')
), own (number, kind, position, text_es, text_en) AS (VALUES
  (1, 'MATERIAL', 1, 'Carta compromiso y acuerdos de convivencia impresos', 'Printed letter of commitment and ground rules'),
  (1, 'TASK', 1, 'Leer los acuerdos en casa y anotar una duda', 'Read the ground rules at home and note one question'),
  (2, 'MATERIAL', 1, 'Dos siluetas de papel y marcadores', 'Two paper silhouettes and markers'),
  (2, 'TASK', 1, 'Anotar tres frases sobre ser hombre que oyó de niño', 'Note three sentences about being a man heard as a child'),
  (3, 'MATERIAL', 1, 'Tarjetas de mandatos', 'Cards of demands on men'),
  (3, 'TASK', 1, 'Anotar lo que le costó cumplir un mandato', 'Note what it cost to fulfil one demand'),
  (4, 'MATERIAL', 1, 'Rueda de poder y control', 'Wheel of power and control'),
  (4, 'TASK', 1, 'Reconocer una decisión que tomó sin preguntar', 'Recognise a decision taken without asking'),
  (5, 'MATERIAL', 1, 'Hoja con los tipos y modalidades que nombra la ley', 'Sheet with the kinds and settings the law names'),
  (5, 'TASK', 1, 'Ubicar un acto propio en la hoja', 'Place an act of one''s own on the sheet'),
  (6, 'MATERIAL', 1, 'Escalera de señales y plan de retiro', 'Ladder of signals and plan to withdraw'),
  (6, 'TASK', 1, 'Practicar el retiro y anotar cómo fue', 'Practise withdrawing and note how it went'),
  (7, 'MATERIAL', 1, 'Tarjetas de excusas', 'Cards of excuses'),
  (7, 'TASK', 1, 'Anotar una excusa propia y lo que oculta', 'Note an excuse of one''s own and what it hides'),
  (8, 'MATERIAL', 1, 'Guía del relato y hoja de revisión intermedia', 'Guide to the account and sheet of the mid-way review'),
  (8, 'TASK', 1, 'Completar el relato en una página', 'Complete the account on one page'),
  (9, 'MATERIAL', 1, 'Mapa del cuerpo y lista de emociones', 'Map of the body and list of emotions'),
  (9, 'TASK', 1, 'Llevar un registro de enojos durante la semana', 'Keep a record of anger during the week'),
  (10, 'MATERIAL', 1, 'Casos breves sobre celulares y contraseñas', 'Short cases about telephones and passwords'),
  (10, 'TASK', 1, 'Revisar una práctica propia de vigilancia', 'Review a practice of watching of one''s own'),
  (11, 'MATERIAL', 1, 'Testimonios publicados, sin datos de nadie', 'Published testimonies, without anybody''s data'),
  (11, 'TASK', 1, 'Escribir una carta que no se envía', 'Write a letter that is not sent'),
  (12, 'MATERIAL', 1, 'Dibujo de la familia de origen', 'Drawing of the family of origin'),
  (12, 'TASK', 1, 'Elegir un cuidado diario y cumplirlo', 'Choose a daily act of care and keep it'),
  (13, 'MATERIAL', 1, 'Afirmaciones sobre acuerdo y presión', 'Statements about agreement and pressure'),
  (13, 'TASK', 1, 'Anotar cómo se pregunta y cómo se acepta un no', 'Note how one asks and how one accepts a no'),
  (14, 'MATERIAL', 1, 'Guion para disentir sin amenaza', 'Script for disagreeing without threat'),
  (14, 'TASK', 1, 'Usar el guion una vez y anotar el resultado', 'Use the script once and note the outcome'),
  (15, 'MATERIAL', 1, 'Reloj de las tareas del hogar y directorio de apoyos', 'Clock of housework and directory of support'),
  (15, 'TASK', 1, 'Hacerse cargo de una tarea nueva', 'Take over one new task'),
  (16, 'MATERIAL', 1, 'Formato del plan de vida e instrumentos finales', 'Form of the plan of life and final instruments')
), item (number, kind, position, text_es, text_en) AS (
  SELECT unit.number, every_unit.kind, every_unit.position, every_unit.text_es, every_unit.text_en
  FROM every_unit CROSS JOIN (SELECT seq AS number FROM seq_1_to_16) AS unit
  UNION ALL SELECT number, kind, position, text_es, text_en FROM own
)
SELECT version.id, item.number, item.kind, item.position, item.text_es, item.text_en
FROM item
JOIN programme ON programme.code = 'REFLEXION-ACCION'
JOIN programme_version AS version ON version.programme_id = programme.id AND version.version = 1
JOIN programme_unit AS unit ON unit.programme_version_id = version.id AND unit.number = item.number
WHERE NOT EXISTS (SELECT 1 FROM programme_unit_item AS known
  WHERE known.programme_version_id = version.id AND known.unit_number = item.number AND known.kind = item.kind);
