// Signing on the screen: strokes are kept as whole numbers on a field of 1000 by 300 and travel in the hidden field of the form.
// Without this script the form stays hidden, and the paper is signed as paper.
const WIDTH = 1000;
const HEIGHT = 300;
const NEAR = 4; // units: what lies closer to the last point says nothing new

const within = (value, most) => Math.max(0, Math.min(most, Math.round(value)));

const read = (text) => {
  try {
    return JSON.parse(text || '[]');
  } catch (unreadable) {
    return [];
  }
};

const wake = (pad) => {
  const form = pad.closest('form');
  const field = form.querySelector(`[data-drawn="${pad.dataset.pad}"]`);
  const canvas = pad.querySelector('canvas');
  const pen = canvas.getContext('2d');
  let strokes = read(field.value);
  let stroke = null;

  const show = () => {
    pen.clearRect(0, 0, WIDTH, HEIGHT);
    pen.lineWidth = 4;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = '#161a1d';
    for (const line of strokes) {
      pen.beginPath();
      pen.moveTo(line[0], line[1]);
      for (let i = 2; i < line.length; i += 2) {
        pen.lineTo(line[i], line[i + 1]);
      }
      if (line.length === 2) {
        pen.lineTo(line[0], line[1]);
      }
      pen.stroke();
    }
  };

  const keep = () => {
    field.value = strokes.length ? JSON.stringify(strokes) : '';
    show();
  };

  const point = (event) => {
    const box = canvas.getBoundingClientRect();
    return [within((event.clientX - box.left) * WIDTH / box.width, WIDTH),
      within((event.clientY - box.top) * HEIGHT / box.height, HEIGHT)];
  };

  canvas.addEventListener('pointerdown', (event) => {
    if (stroke || event.button > 0) {
      return; // a second finger, or another button of the mouse
    }
    event.preventDefault();
    canvas.setPointerCapture(event.pointerId);
    stroke = { pointer: event.pointerId, points: point(event) };
    strokes.push(stroke.points);
    keep();
  });

  canvas.addEventListener('pointermove', (event) => {
    if (stroke?.pointer !== event.pointerId) {
      return;
    }
    const [x, y] = point(event);
    const points = stroke.points;
    if (Math.hypot(x - points.at(-2), y - points.at(-1)) >= NEAR) {
      points.push(x, y);
      show();
    }
  });

  const end = (event) => {
    if (stroke?.pointer === event.pointerId) {
      stroke = null;
      keep();
    }
  };
  canvas.addEventListener('pointerup', end);
  canvas.addEventListener('pointercancel', end);

  pad.querySelector('[data-undo]').addEventListener('click', () => {
    strokes.pop();
    keep();
  });
  pad.querySelector('[data-clear]').addEventListener('click', () => {
    strokes = [];
    keep();
  });

  show();
};

for (const pad of document.querySelectorAll('[data-pad]')) {
  wake(pad);
}
for (const waiting of document.querySelectorAll('[data-with-pad]')) {
  waiting.hidden = false;
}
