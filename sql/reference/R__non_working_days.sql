-- Rest days of the Federal Labour Law and the two days of Holy Week on which public offices close, 2025 to 2028.
-- Days already there are left alone, so that an administrator's change of a name stays. Add years at the end.
INSERT INTO non_working_day (id, public_ref, day, name_es, name_en, scope, source)
WITH national (day, name_es, name_en, source) AS (VALUES
  (DATE '2025-01-01', 'Año Nuevo', 'New Year', 'LFT, artículo 74, fracción I'),
  (DATE '2025-02-03', 'Día de la Constitución', 'Constitution Day', 'LFT, artículo 74, fracción II'),
  (DATE '2025-03-17', 'Natalicio de Benito Juárez', 'Birth of Benito Juárez', 'LFT, artículo 74, fracción III'),
  (DATE '2025-04-17', 'Jueves Santo', 'Holy Thursday', 'Costumbre de las oficinas públicas'),
  (DATE '2025-04-18', 'Viernes Santo', 'Good Friday', 'Costumbre de las oficinas públicas'),
  (DATE '2025-05-01', 'Día del Trabajo', 'Labour Day', 'LFT, artículo 74, fracción IV'),
  (DATE '2025-09-16', 'Día de la Independencia', 'Independence Day', 'LFT, artículo 74, fracción V'),
  (DATE '2025-11-17', 'Aniversario de la Revolución', 'Revolution Day', 'LFT, artículo 74, fracción VI'),
  (DATE '2025-12-25', 'Navidad', 'Christmas', 'LFT, artículo 74, fracción VIII'),
  (DATE '2026-01-01', 'Año Nuevo', 'New Year', 'LFT, artículo 74, fracción I'),
  (DATE '2026-02-02', 'Día de la Constitución', 'Constitution Day', 'LFT, artículo 74, fracción II'),
  (DATE '2026-03-16', 'Natalicio de Benito Juárez', 'Birth of Benito Juárez', 'LFT, artículo 74, fracción III'),
  (DATE '2026-04-02', 'Jueves Santo', 'Holy Thursday', 'Costumbre de las oficinas públicas'),
  (DATE '2026-04-03', 'Viernes Santo', 'Good Friday', 'Costumbre de las oficinas públicas'),
  (DATE '2026-05-01', 'Día del Trabajo', 'Labour Day', 'LFT, artículo 74, fracción IV'),
  (DATE '2026-09-16', 'Día de la Independencia', 'Independence Day', 'LFT, artículo 74, fracción V'),
  (DATE '2026-11-16', 'Aniversario de la Revolución', 'Revolution Day', 'LFT, artículo 74, fracción VI'),
  (DATE '2026-12-25', 'Navidad', 'Christmas', 'LFT, artículo 74, fracción VIII'),
  (DATE '2027-01-01', 'Año Nuevo', 'New Year', 'LFT, artículo 74, fracción I'),
  (DATE '2027-02-01', 'Día de la Constitución', 'Constitution Day', 'LFT, artículo 74, fracción II'),
  (DATE '2027-03-15', 'Natalicio de Benito Juárez', 'Birth of Benito Juárez', 'LFT, artículo 74, fracción III'),
  (DATE '2027-03-25', 'Jueves Santo', 'Holy Thursday', 'Costumbre de las oficinas públicas'),
  (DATE '2027-03-26', 'Viernes Santo', 'Good Friday', 'Costumbre de las oficinas públicas'),
  (DATE '2027-05-01', 'Día del Trabajo', 'Labour Day', 'LFT, artículo 74, fracción IV'),
  (DATE '2027-09-16', 'Día de la Independencia', 'Independence Day', 'LFT, artículo 74, fracción V'),
  (DATE '2027-11-15', 'Aniversario de la Revolución', 'Revolution Day', 'LFT, artículo 74, fracción VI'),
  (DATE '2027-12-25', 'Navidad', 'Christmas', 'LFT, artículo 74, fracción VIII'),
  (DATE '2028-01-01', 'Año Nuevo', 'New Year', 'LFT, artículo 74, fracción I'),
  (DATE '2028-02-07', 'Día de la Constitución', 'Constitution Day', 'LFT, artículo 74, fracción II'),
  (DATE '2028-03-20', 'Natalicio de Benito Juárez', 'Birth of Benito Juárez', 'LFT, artículo 74, fracción III'),
  (DATE '2028-04-13', 'Jueves Santo', 'Holy Thursday', 'Costumbre de las oficinas públicas'),
  (DATE '2028-04-14', 'Viernes Santo', 'Good Friday', 'Costumbre de las oficinas públicas'),
  (DATE '2028-05-01', 'Día del Trabajo', 'Labour Day', 'LFT, artículo 74, fracción IV'),
  (DATE '2028-09-16', 'Día de la Independencia', 'Independence Day', 'LFT, artículo 74, fracción V'),
  (DATE '2028-11-20', 'Aniversario de la Revolución', 'Revolution Day', 'LFT, artículo 74, fracción VI'),
  (DATE '2028-12-25', 'Navidad', 'Christmas', 'LFT, artículo 74, fracción VIII')
)
SELECT NEXTVAL(non_working_day_seq), UUID(), national.day, national.name_es, national.name_en, 'NATIONAL', national.source
FROM national
WHERE NOT EXISTS (SELECT 1 FROM non_working_day AS known WHERE known.day = national.day AND known.scope = 'NATIONAL');
