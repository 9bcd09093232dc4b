/** What stands in every editor at first. */
export const PARAGRAPHS = [
  'The EU AI Act entered into force in 2022.',
  'In Bartz v. Anthropic, a class settled.',
  'Nothing of the kind here.',
];

export const HTML = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');

/** Tells the test that the editor is there, which element is edited, and how its own text is asked for. */
export function ready(editor, modelText) {
  Object.assign(window, { editor, modelText });
  document.documentElement.dataset.ready = 'yes';
}

export const host = () => document.getElementById('host');
