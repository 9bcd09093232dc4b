/**
 * Reads nodes so that no page can lead us astray. A form answers for the names
 * of its controls before its own properties: with `<input name="parentNode">`
 * in it, `form.parentNode` is that input, and `form.contains` may be no
 * function. So whatever may be a form is read through the prototypes, which
 * are looked up at the first call, because tests load this without a page.
 */
type Interface = 'Node' | 'Element';

const prototypeOf = (name: Interface) => globalThis[name].prototype as Element;

function getter<Key extends keyof Element>(of: Interface, name: Key): (node: Node) => Element[Key] {
  let get: ((this: Node) => Element[Key]) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(prototypeOf(of), name)?.get as (this: Node) => Element[Key];
    return get.call(node);
  };
}

type MethodOf<Key extends keyof Element> = Extract<Element[Key], (...values: never[]) => unknown>;

function method<Key extends keyof Element>(of: Interface, name: Key) {
  return (node: Node, ...values: Parameters<MethodOf<Key>>): ReturnType<MethodOf<Key>> =>
    (prototypeOf(of)[name] as (...values: unknown[]) => ReturnType<MethodOf<Key>>).call(node, ...values);
}

export const nodeType = getter('Node', 'nodeType');
export const parentNode = getter('Node', 'parentNode');
export const firstChild = getter('Node', 'firstChild');
export const nextSibling = getter('Node', 'nextSibling');
export const isConnected = getter('Node', 'isConnected');
export const rootNode = method('Node', 'getRootNode');

export const localName = getter('Element', 'localName');
export const shadowRoot = getter('Element', 'shadowRoot');
export const assignedSlot = getter('Element', 'assignedSlot');
export const hasAttributes = method('Element', 'hasAttributes');
export const hasAttribute = method('Element', 'hasAttribute');
export const getAttribute = method('Element', 'getAttribute');
export const closest = method('Element', 'closest');
export const checkVisibility = method('Element', 'checkVisibility');
export const scrollIntoView = method('Element', 'scrollIntoView');
export const boundingRect = method('Element', 'getBoundingClientRect');

export const isElement = (node: Node): node is Element => nodeType(node) === Node.ELEMENT_NODE;

/** Text as read; in XHTML some of it is in CDATA sections. */
export const isText = (node: Node): node is Text => {
  const type = nodeType(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
};

/** The element around a node, out of a shadow root through its host. */
export function parentAcross(node: Node): Element | null {
  const parent = parentNode(node);
  if (!parent) return null;
  return isElement(parent) ? parent : ((parent as Partial<ShadowRoot>).host ?? null);
}
