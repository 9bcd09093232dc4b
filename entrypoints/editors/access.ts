/**
 * Which editors and fields may be read. What is never read is so whoever asks:
 * passwords, payment, codes, what a browser fills in by itself. Where a page
 * wants no checker in an editor, it is read only when the writer asks for that
 * one. In doubt the answer is no.
 */
import { closest, getAttribute, hasAttribute } from '../shared/nodes.ts';

export type Access = 'never' | 'asked' | 'read';

export type Field = HTMLTextAreaElement | HTMLInputElement;

export const isField = (node: unknown): node is Field =>
  node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement;

/** What is said of a field whose content is nobody's business. Words of names like "userPin" and "api_key2" are apart. */
const SECRET =
  /passw(?:or)?[dt]|passcode|passphrase|kennwort|mot de passe|contraseña|contrasena|wachtwoord|captcha|credential|mnemonic|\b(?:pwd|pin|puk|otp|totp|mfa|2fa|one time|senha|security code|secret|cvc|cvv|csc|iban|credit card|card number|account number|ssn|social security|seed phrase|recovery (?:code|key|phrase)|private key|api key|access token)\b/iu;

/** And what is said of one that holds a name, a number, an address: nothing to compare. */
const PERSONAL =
  /\b(?:pass|token|code|card|bic|swift|sort code|routing|tax id|user ?name|user id|login|sign ?in|e ?mail|phone|mobile|tel|address|street|zip|postcode|birthday|bday)\b/iu;

/** A field that takes no more characters, or only some, is for a code or a number. */
const LEAST_LENGTH = 20;
const isForCode = ({ maxLength, pattern }: HTMLInputElement) =>
  (maxLength >= 0 && maxLength < LEAST_LENGTH) || pattern !== '';

/** Words of an autocomplete attribute that tell no kind of content. */
const OPEN_TOKEN = /^(?:on|off|section-.*|)$/u;

/** What is spelt in one word, in the parts a reader would see. */
const apart = (name: string) =>
  name.replace(/(\p{Ll})(\p{Lu})|(\p{L})(\p{N})/gu, '$1$3 $2$4').replace(/[-_.:[\]]+/gu, ' ');

/** Labels may be around what they label, and more; in characters. */
const LONGEST_LABEL = 200;
const labelsOf = (element: Element) =>
  isField(element)
    ? [...(element.labels ?? [])].map(({ textContent }) => textContent.slice(0, LONGEST_LABEL))
    : [];

const saidOf = (element: Element) =>
  ['name', 'id', 'aria-label', 'placeholder', 'title']
    .map((name) => getAttribute(element, name) ?? '')
    .concat(labelsOf(element))
    .map(apart)
    .join(' / ');

/** Fields that were for a password, before the page showed what is in them. */
const passwords = new WeakSet<Node>();
export const markAsPassword = (node: Node) => void passwords.add(node);

const isMasked = (element: Element) => {
  const masked = getComputedStyle(element).getPropertyValue('-webkit-text-security');
  return masked !== '' && masked !== 'none';
};

/** A form is asked through the prototype, because it may have a control of the method's name. */
const hasWithin = (form: Element, selector: string) =>
  Element.prototype.querySelector.call(form, selector) !== null;

function isSecretInput(input: HTMLInputElement): boolean {
  if (input.type !== 'text' || passwords.has(input) || isForCode(input)) return true;
  if (PERSONAL.test(saidOf(input))) return true;
  if (/^(?:numeric|decimal|tel|email)$/u.test(getAttribute(input, 'inputmode') ?? '')) return true;
  // Credential fields are switched off so; a title that is one wants its spelling checked.
  if (
    /^off$/iu.test(getAttribute(input, 'autocomplete')?.trim() ?? '') &&
    getAttribute(input, 'spellcheck') !== 'true'
  )
    return true;
  const form = closest(input, 'form');
  return (
    form !== null &&
    hasWithin(form, 'input[type=password],input[autocomplete^=cc-],input[autocomplete*=password]')
  );
}

function isSecretField(field: Field): boolean {
  const tokens = (getAttribute(field, 'autocomplete') ?? '').toLowerCase().trim().split(/\s+/u);
  if (!tokens.every((token) => OPEN_TOKEN.test(token))) return true;
  return field instanceof HTMLInputElement && isSecretInput(field);
}

const isSecret = (element: HTMLElement) =>
  SECRET.test(saidOf(element)) || (isField(element) && isSecretField(element)) || isMasked(element);

/** What a page says to all checkers, Grammarly's words for it included. */
const refusesCheckers = (element: Element) =>
  getAttribute(closest(element, '[spellcheck]') ?? element, 'spellcheck')?.toLowerCase() === 'false' ||
  closest(
    element,
    '[data-gramm=false],[data-gramm_editor=false],[data-enable-grammarly=false],[data-lt-active=false]',
  ) !== null;

/** Nothing can be written there. */
const isClosed = (element: HTMLElement) =>
  (isField(element) && (element.disabled || element.readOnly)) ||
  getAttribute(element, 'aria-readonly') === 'true' ||
  hasAttribute(element, 'inert');

export function accessTo(element: HTMLElement): Access {
  if (isClosed(element) || isSecret(element)) return 'never';
  return refusesCheckers(element) ? 'asked' : 'read';
}
