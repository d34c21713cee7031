-- Legal figures of Mexico under which a man comes. Run again whenever it changes.
INSERT INTO legal_figure (code, country_code, name_es, name_en, voluntary, position) VALUES
  ('SCP', 'MX', 'Suspensión condicional del proceso', 'Conditional suspension of proceedings', FALSE, 10),
  ('MC', 'MX', 'Medida cautelar', 'Precautionary measure', FALSE, 20),
  ('MEDIDA_PROTECCION', 'MX', 'Medida de protección', 'Protection measure', FALSE, 30),
  ('ORDEN_PROTECCION', 'MX', 'Orden de protección', 'Protection order', FALSE, 40),
  ('SENTENCIA', 'MX', 'Sentencia', 'Sentence', FALSE, 50),
  ('SUSTITUTIVO', 'MX', 'Sustitutivo de la pena', 'Substitute for a prison term', FALSE, 60),
  ('CONDENA_CONDICIONAL', 'MX', 'Condena condicional', 'Suspended sentence', FALSE, 70),
  ('LIBERTAD_CONDICIONADA', 'MX', 'Libertad condicionada', 'Conditional release', FALSE, 80),
  ('ACUERDO_REPARATORIO', 'MX', 'Acuerdo reparatorio', 'Reparation agreement', FALSE, 90),
  ('FAMILIAR', 'MX', 'Resolución familiar', 'Family court ruling', FALSE, 100),
  ('CIVICA', 'MX', 'Justicia cívica', 'Civic justice', FALSE, 110),
  ('ADMINISTRATIVA', 'MX', 'Resolución administrativa', 'Administrative ruling', FALSE, 120),
  ('ELECTORAL', 'MX', 'Resolución electoral', 'Electoral ruling', FALSE, 130),
  ('INSTITUCIONAL', 'MX', 'Canalización institucional', 'Referral by an institution', FALSE, 140),
  ('VOLUNTARIO', 'MX', 'Ingreso voluntario', 'Voluntary attendance', TRUE, 150)
ON DUPLICATE KEY UPDATE name_es = VALUE(name_es), name_en = VALUE(name_en), voluntary = VALUE(voluntary), position = VALUE(position);
