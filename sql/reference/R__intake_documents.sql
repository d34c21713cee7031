-- Papers to read and sign, version 1: drafts written for this programme; the legal reader of each centre confirms or replaces
-- them by another version. Versions already there are left alone.
INSERT INTO intake_document (id, kind, version, language, title, body, draft)
WITH written (id, kind, version, language, title, body) AS (VALUES
  (1, 'PRIVACY', 1, 'es', 'Aviso de privacidad simplificado',
   'El centro usa sus datos para atenderlo en el programa y para informar a la autoridad que lo canalizó sobre su asistencia y cumplimiento.\n\nSi viene por una orden, esos usos se apoyan en ella y no dependen de que usted los acepte. Investigación, contacto posterior y cualquier otro uso son voluntarios: puede negarse y seguir en el programa.\n\nPuede pedir ver, corregir o cancelar sus datos, u oponerse a su uso, sin costo. El aviso completo está a la vista en el centro.'),
  (2, 'PRIVACY', 1, 'en', 'Short privacy notice',
   'The centre uses your data to attend you in the programme and to inform the authority that referred you of your attendance and compliance.\n\nIf you come under an order, these uses rest on it and do not depend on your agreement. Research, later contact and any other use are voluntary: you may refuse and stay in the programme.\n\nYou may ask to see, correct or cancel your data, or object to their use, free of charge. The full notice is displayed at the centre.'),
  (3, 'CONSENT', 1, 'es', 'Consentimiento informado',
   'Me explicaron en qué consiste el programa: sesiones semanales en grupo, cuántas son y qué pasa si falto.\n\nLo que diga en las sesiones es confidencial, con límites: si hay peligro para la vida o la integridad de alguien, o lo pide una autoridad competente, el centro tiene que avisar. A quien me canalizó se le informa de mi asistencia y cumplimiento, no de lo que cuento.\n\nParticipar no significa aceptar una acusación. Puedo preguntar lo que no entienda y retirar este consentimiento; si vengo por una orden, se informa a la autoridad que lo retiré.'),
  (4, 'CONSENT', 1, 'en', 'Informed consent',
   'It was explained to me what the programme consists of: weekly group sessions, how many they are and what happens when I miss one.\n\nWhat I say in the sessions is confidential, within limits: if somebody''s life or integrity is in danger, or a competent authority requires it, the centre has to tell. Whoever referred me is informed of my attendance and compliance, not of what I tell.\n\nTaking part does not mean accepting an accusation. I may ask what I do not understand, and I may withdraw this consent; if I come under an order, the authority is informed that I did.'),
  (5, 'COMMITMENT', 1, 'es', 'Carta compromiso',
   'Me comprometo a llegar puntual a las sesiones, a avisar antes si no puedo asistir y a entregar mis justificantes a tiempo.\n\nRespeto a quienes participan y al personal. No acudo bajo efectos de alcohol o drogas ni con armas. No cuento fuera lo que otros dicen en el grupo.\n\nCumplo las medidas de protección vigentes. Sé qué faltas se informan a la autoridad y cómo puedo explicarlas antes.'),
  (6, 'COMMITMENT', 1, 'en', 'Letter of commitment',
   'I commit to arriving on time for the sessions, to giving notice when I cannot attend, and to handing in my justifications in time.\n\nI respect those who take part and the staff. I do not come under the effects of alcohol or drugs, nor with weapons. I do not tell outside what others say in the group.\n\nI comply with the protection measures in force. I know which absences are reported to the authority and how I can explain them before.')
)
SELECT w.id, w.kind, w.version, w.language, w.title, w.body, TRUE
FROM written w
WHERE NOT EXISTS (SELECT 1 FROM intake_document d WHERE d.kind = w.kind AND d.version = w.version AND d.language = w.language);
