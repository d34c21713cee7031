-- What is asked when somebody is to be admitted, version 1: a proposal for each centre to confirm. Versions already there are
-- left alone. What may never decide is asked too, so that it is on record that it did not.
INSERT INTO admission_criterion (set_version, code, kind, position, text_es, text_en, target)
WITH asked (set_version, code, kind, position, text_es, text_en, target) AS (VALUES
  (1, 'USES_VIOLENCE', 'INCLUSION', 1, 'La canalización se refiere a violencia ejercida contra una mujer', 'The referral is about violence used against a woman', 'OTHER'),
  (1, 'FOLLOWS_A_GROUP', 'INCLUSION', 2, 'Puede seguir el trabajo de un grupo, con los ajustes que requiera', 'He can follow the work of a group, with the adjustments he needs', 'SPECIALIST'),
  (1, 'ACCEPTS_RULES', 'INCLUSION', 3, 'Acepta las reglas del programa', 'He accepts the rules of the programme', NULL),
  (1, 'WITHIN_REACH', 'INCLUSION', 4, 'Puede llegar al centro cada semana', 'He can reach the centre every week', 'OTHER_CENTRE'),
  (1, 'PSYCHOSIS', 'EXCLUSION', 10, 'Cuadro psicótico activo o deterioro cognitivo grave', 'Active psychosis or severe cognitive impairment', 'HEALTH'),
  (1, 'DETOX_FIRST', 'EXCLUSION', 11, 'Consumo que requiere desintoxicación antes', 'Substance use that needs detoxification first', 'ADDICTIONS'),
  (1, 'ACUTE_PLAN', 'EXCLUSION', 12, 'Plan actual de quitarse la vida o de matar', 'Present plan to take his life or to kill', 'EMERGENCY'),
  (1, 'SPECIALIST_OFFENCE', 'EXCLUSION', 13, 'Conducta que requiere tratamiento especializado', 'Conduct that needs specialist treatment', 'SPECIALIST'),
  (1, 'THREATENS', 'EXCLUSION', 14, 'Amenaza actual contra el personal o los participantes', 'Present threat to staff or participants', 'OTHER'),
  (1, 'TIED_IN_EVERY_GROUP', 'EXCLUSION', 15, 'Pariente o coimputado en todos los grupos posibles', 'Relative or co-accused in every possible group', 'OTHER_CENTRE'),
  (1, 'SECURITY', 'EXCLUSION', 16, 'Riesgo de seguridad que el centro no puede atender', 'Security risk that the centre cannot handle', 'OTHER'),
  (1, 'SHARED_BUILDING', 'EXCLUSION', 17, 'El inmueble no permite recibirlo en condiciones seguras para otros servicios', 'The building does not allow to receive him safely for other services', 'OTHER_CENTRE'),
  (1, 'REFUSED_TO_SIGN', 'EXCLUSION', 18, 'No quiso firmar el consentimiento o la carta compromiso', 'He refused to sign the consent or the letter of commitment', NULL),
  (1, 'NOT_OF_AGE', 'EXCLUSION', 19, 'Menor de 18 años el día de la entrevista', 'Under 18 on the day of the interview', 'CHILD_SERVICES'),
  (1, 'WOMAN', 'EXCLUSION', 20, 'Es mujer: le corresponde su propio programa', 'She is a woman: a programme of her own is for her', 'WOMENS_PROGRAMME'),
  (1, 'NO_CURP', 'NEVER', 30, 'No tiene CURP o identificación', 'He has no CURP or identity document', NULL),
  (1, 'LANGUAGE', 'NEVER', 31, 'Habla otra lengua o usa lengua de señas', 'He speaks another language or uses a sign language', NULL),
  (1, 'DISABILITY', 'NEVER', 32, 'Vive con una discapacidad', 'He lives with a disability', NULL),
  (1, 'NO_LETTERS', 'NEVER', 33, 'No lee o no escribe', 'He does not read or write', NULL),
  (1, 'NATIONALITY', 'NEVER', 34, 'Nacionalidad o situación migratoria', 'Nationality or migratory situation', NULL),
  (1, 'POVERTY', 'NEVER', 35, 'No tiene recursos', 'He has no means', NULL),
  (1, 'DENIES', 'NEVER', 36, 'Niega los hechos', 'He denies the facts', NULL),
  (1, 'PENDING_TRIAL', 'NEVER', 37, 'Su proceso no ha terminado', 'His trial is not over', NULL)
)
SELECT * FROM asked a WHERE NOT EXISTS (SELECT 1 FROM admission_criterion c WHERE c.set_version = a.set_version AND c.code = a.code);
