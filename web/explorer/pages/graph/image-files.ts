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

/** The attributes that only the page needs. */
const pageAttributes = ['class', 'tabindex', 'role', 'data-id', 'data-from', 'data-to', 'data-type', 'data-rail'];

/** The drawing as a self-contained SVG file: resolved colours, text as text, absolute links. */
export function toSvg(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [shown, copies] = [drawing, copy].map((one) => [...one.querySelectorAll('rect, path, circle, text, tspan')]);
  shown!.forEach((element, index) => {
    const style = getComputedStyle(element);
    for (const property of kept) copies![index]!.setAttribute(property, style.getPropertyValue(property));
  });
  for (const open of copy.querySelectorAll('.open')) open.remove();
  copy.querySelector('.lane-names')?.removeAttribute('transform');
  for (const link of copy.querySelectorAll('a')) {
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.href).href);
  }
  for (const element of [copy, ...copy.querySelectorAll('*')])
    for (const name of pageAttributes) element.removeAttribute(name);

  const paper = document.createElementNS(copy.namespaceURI, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(drawing.parentElement ?? drawing).backgroundColor);
  const name = document.createElementNS(copy.namespaceURI, 'title');
  name.textContent = title;
  copy.prepend(name, paper);
  return new XMLSerializer().serializeToString(copy);
}

/** The limits of browsers for images: the longest side and the number of pixels. */
const LONGEST = 16_000;
const MOST_PIXELS = 60_000_000;

/** The drawing as PNG, at twice its size, or smaller if that exceeds the limits. */
export async function toPng(file: string, { width, height }: { width: number; height: number }): Promise<Blob> {
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
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The image is too large'))));
  });
}
