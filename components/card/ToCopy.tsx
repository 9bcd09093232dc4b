/** A text that the page kept from the clipboard: selected, for the reader to copy by hand. */
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../ui/say.ts';

interface ToCopyProps {
  readonly text: string;
  readonly onCopied: () => void;
}

export const ToCopy = ({ text, onCopied }: ToCopyProps) => {
  const ref = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.select();
  }, [text]);
  return (
    <label class="to-copy">
      {say('card_to_copy')}
      {/* What is being copied has to be there until it was. */}
      <textarea ref={ref} readOnly rows={3} value={text} onCopy={() => setTimeout(onCopied)} />
    </label>
  );
};
