// A photograph is made smaller before it travels: a page stays readable, and one bar of signal is enough. Drawn anew, it
// also leaves behind what the camera wrote into it. Without this script the file goes as it is and the server does the same.
const LONGEST = 1600;
const ENOUGH = 300 * 1024;
const QUALITIES = [0.85, 0.7, 0.55];

const drawn = async (file) => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paper = canvas.getContext('2d');
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
};

const written = (canvas, quality) => new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));

const smaller = async (file) => {
  const canvas = await drawn(file);
  let best = null;
  for (const quality of QUALITIES) {
    best = await written(canvas, quality);
    if (best && best.size <= ENOUGH) {
      break;
    }
  }
  return best && best.size < file.size ? best : null;
};

const input = document.querySelector('input[type=file][name=file]');
if (input && 'createImageBitmap' in window && 'DataTransfer' in window) {
  input.addEventListener('change', async () => {
    const file = input.files[0];
    if (!file || !file.type.startsWith('image/') || file.size <= ENOUGH) {
      return;
    }
    try {
      const blob = await smaller(file);
      if (blob && input.files[0] === file) {
        const kept = new DataTransfer();
        kept.items.add(new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: 'image/jpeg' }));
        input.files = kept.files;
      }
    } catch (unreadable) {
      // what is no picture is said to be none by the server, beside the field
    }
  });
}
