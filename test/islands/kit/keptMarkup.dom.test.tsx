// @vitest-environment jsdom
import { render } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { KeptMarkup } from '../../../src/islands/kit/KeptMarkup.tsx';

/** As Astro hands a slot to an island: as text. */
const slot = <div dangerouslySetInnerHTML={{ __html: '<p>In writing</p>' }} />;

test('a slot that was away comes back with its own nodes, and nothing is made from text again', () => {
  const kept = new Map<string, readonly ChildNode[]>();
  const shown = (isShown: boolean) => (
    <main>
      {isShown && (
        <KeptMarkup kept={kept} name="a">
          {slot}
        </KeptMarkup>
      )}
    </main>
  );
  const { container, rerender } = render(shown(true));
  const paragraph = container.querySelector('p');
  const fromText = vi.spyOn(Element.prototype, 'innerHTML', 'set').mockImplementation(() => {
    throw new TypeError('no markup from text');
  });
  for (let time = 0; time < 2; time += 1) {
    rerender(shown(false));
    expect(container.textContent).toBe('');
    rerender(shown(true));
    expect(container.querySelector('p')).toBe(paragraph);
    expect(container.textContent).toBe('In writing');
  }
  expect(fromText).not.toHaveBeenCalled();
  fromText.mockRestore();
});
