const kept = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
] as const;

/** What of the picture is for whoever looks at it here. */
const forUse = ['class', 'tabindex', 'role', 'data-id', 'data-from', 'data-to', 'data-type', 'data-rail'];

/** The drawing as a file that needs nothing else: its colours resolved, its text text, its links in full. */
export function asFile(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [shown, copies] = [drawing, copy].map((one) => [...one.querySelectorAll('rect, path, circle, text, tspan')]);
  shown!.forEach((element, place) => {
    const style = getComputedStyle(element);
    for (const property of kept) copies![place]!.setAttribute(property, style.getPropertyValue(property));
  });
  for (const open of copy.querySelectorAll('.open')) open.remove();
  copy.querySelector('.lane-names')?.removeAttribute('transform');
  for (const link of copy.querySelectorAll('a')) {
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.href).href);
  }
  for (const element of [copy, ...copy.querySelectorAll('*')]) for (const name of forUse) element.removeAttribute(name);

  const paper = document.createElementNS(copy.namespaceURI, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(drawing.parentElement ?? drawing).backgroundColor);
  const name = document.createElementNS(copy.namespaceURI, 'title');
  name.textContent = title;
  copy.prepend(name, paper);
  return new XMLSerializer().serializeToString(copy);
}

/** The longest side, and the most pixels, that browsers draw upon. */
const LONGEST = 16_000;
const MOST_PIXELS = 60_000_000;

/** The drawing in pixels: two for one, fewer where it would be too large. */
export async function asPng(file: string, { width, height }: { width: number; height: number }): Promise<Blob> {
  const scale = Math.min(2, LONGEST / width, LONGEST / height, Math.sqrt(MOST_PIXELS / (width * height)));
  const image = new Image(width, height);
  // The page's policy lets images come from data, and not from blobs.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large to be drawn.'))));
  });
}

/** Gives the reader a file. */
export function save(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
