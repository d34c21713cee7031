// A table of buttons with one tab stop: arrows move, Home and End go to the ends of a row. For tables with data-matrix.

for (const table of document.querySelectorAll('table[data-matrix]')) {
  const rows = [...table.tBodies[0].rows].map((row) => [...row.querySelectorAll('td button, td a')]);
  const all = rows.flat();
  all.forEach((cell, i) => { cell.tabIndex = i === 0 ? 0 : -1; });

  const go = (cell) => {
    if (cell) {
      all.forEach((other) => { other.tabIndex = -1; });
      cell.tabIndex = 0;
      cell.focus();
    }
  };

  table.addEventListener('keydown', (event) => {
    const r = rows.findIndex((row) => row.includes(event.target));
    if (r < 0) {
      return;
    }
    const c = rows[r].indexOf(event.target);
    const target = {
      ArrowRight: rows[r][c + 1],
      ArrowLeft: rows[r][c - 1],
      ArrowDown: rows[r + 1]?.[c],
      ArrowUp: rows[r - 1]?.[c],
      Home: rows[r][0],
      End: rows[r].at(-1),
    };
    if (event.key in target) {
      event.preventDefault();
      go(target[event.key]);
    }
  });
  table.addEventListener('focusin', (event) => { if (all.includes(event.target)) go(event.target); });
}
