/** The node that somebody points at or tabs to stands out, with those that it is linked to. */

/** Shows a node and its neighbours; all nodes alike where there is none. */
function show(picture: SVGSVGElement, iri: string | undefined): void {
  picture.classList.toggle('asking', iri !== undefined);
  const near = new Set([iri]);
  for (const line of picture.querySelectorAll<SVGLineElement>('line')) {
    const { a, b } = line.dataset;
    const isNear = iri !== undefined && (a === iri || b === iri);
    line.classList.toggle('near', isNear);
    if (isNear) near.add(a).add(b);
  }
  for (const node of picture.querySelectorAll<SVGAElement>('a'))
    node.classList.toggle('near', near.has(node.dataset['node']));
}

function nodeOf(event: Event): string | undefined {
  const { target } = event;
  return target instanceof Element ? target.closest<SVGAElement>('a')?.dataset['node'] : undefined;
}

for (const picture of document.querySelectorAll<SVGSVGElement>('svg.network')) {
  // around it: a picture that listens for the focus itself is a stop of the tab key
  const around = picture.parentElement ?? document.body;
  for (const type of ['pointerover', 'focusin'])
    around.addEventListener(type, event => show(picture, nodeOf(event)));
  for (const type of ['pointerleave', 'focusout'])
    around.addEventListener(type, () => show(picture, undefined));
}
