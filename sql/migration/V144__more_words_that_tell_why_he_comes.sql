-- More beginnings of words that tell why a man comes. What a centre says already stays as it is until somebody words it anew; the program
-- has the same list (org.reeduca.message.NeutralText).

INSERT INTO message_forbidden_stem (stem) VALUES
  ('abogad'), ('anger'), ('audienc'), ('carcel'), ('castig'), ('culpa'), ('detenid'), ('enojo'), ('familia'), ('guilt'),
  ('husband'), ('jail'), ('juicio'), ('justic'), ('lawyer'), ('marido'), ('sancion'), ('sexual'), ('varon');
