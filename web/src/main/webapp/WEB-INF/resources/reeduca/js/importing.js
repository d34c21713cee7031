// A file that is too large is said to be so before it travels. Without this script the server says it.
const limit = document.getElementById('limit');
const input = document.querySelector('#upload input[type=file]');

if (limit && input) {
  input.addEventListener('change', () => {
    const file = input.files[0];
    const tooLarge = file && file.size > Number(limit.dataset.bytes);
    input.setCustomValidity(tooLarge ? limit.dataset.tooLarge : '');
    input.reportValidity();
  });
}
