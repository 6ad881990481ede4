import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import { MAX_LINK_LENGTH, MAX_QR_LENGTH, packForLink, SHARE_FRAGMENT } from '../../domain/formats/shareLink.ts';
import { imported } from '../../stores/imported.ts';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { QrCode } from '../kit/QrCode.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useWorkspace } from './workspaceContext.ts';

type Link = { state: 'making' } | { state: 'made'; link: string } | { state: 'tooLong' | 'unsupported' };

/** A link that carries the answers, and its QR code. */
export function SharePanel({ assessment }: { assessment: FilledAssessment }) {
  const { label } = useWorkspace();
  const [withText, setWithText] = useState(false);
  const [made, setMade] = useState<Link>({ state: 'making' });
  useEffect(() => {
    let wanted = true;
    const make = async (): Promise<Link> => {
      const { canFold, fold } = await imported(() => import('../../files/linkCodec.ts'));
      if (!canFold()) return { state: 'unsupported' };
      const folded = await fold(packForLink(assessment, { withText, now: Date.now() }));
      const link = `${location.origin}${location.pathname}${SHARE_FRAGMENT}${folded}`;
      return link.length > MAX_LINK_LENGTH ? { state: 'tooLong' } : { state: 'made', link };
    };
    make().then(
      (link) => wanted && setMade(link),
      () => wanted && setMade({ state: 'unsupported' }),
    );
    return () => {
      wanted = false;
    };
  }, [assessment, withText]);
  return (
    <section class="result" {...NOT_TRANSLATED} aria-label={label('share.title')}>
      <p>{label('share.explain')}</p>
      <ChoiceField
        type="checkbox"
        checked={withText}
        onChange={({ currentTarget }) => setWithText(currentTarget.checked)}
      >
        {label('share.withText')}
      </ChoiceField>
      {withText && <p class="hint">{label('share.withText.warn')}</p>}
      <div role="status" {...NOT_TRANSLATED}>
        {made.state === 'tooLong' && <p class="error">{label('share.tooLong', { most: MAX_LINK_LENGTH })}</p>}
        {made.state === 'unsupported' && <p class="error">{label('share.unsupported')}</p>}
      </div>
      {made.state === 'made' && <Made link={made.link} />}
    </section>
  );
}

function Made({ link }: { link: string }) {
  const { label } = useWorkspace();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState('');
  const id = useId();
  const copy = async () => {
    field.current?.select();
    try {
      // Missing on plain http: then the selected link is copied by hand.
      await navigator.clipboard.writeText(link);
      say(label('share.copied'));
    } catch {
      say(label('share.select'));
    }
  };
  return (
    <>
      <p class="field">
        <label for={id}>{label('share.link')}</label>
        <textarea ref={field} id={id} readOnly rows={3} value={link} onFocus={() => field.current?.select()} />
      </p>
      <div class="choices">
        <button type="button" class="primary" onClick={() => void copy()}>
          {label('share.copy')}
        </button>
        <span role="status" {...NOT_TRANSLATED}>
          {said}
        </span>
      </div>
      {link.length <= MAX_QR_LENGTH ? <LinkCode link={link} /> : <p class="hint">{label('share.noQr')}</p>}
    </>
  );
}

function LinkCode({ link }: { link: string }) {
  const { label } = useWorkspace();
  const [code, setCode] = useState<{ size: number; path: string }>();
  useEffect(() => {
    let wanted = true;
    imported(() => import('../../files/qr.ts')).then(
      ({ qrPath }) => wanted && setCode(qrPath(link)),
      // The link can be copied all the same.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [link]);
  if (!code) return null;
  return <QrCode code={code} name={label('share.qr')} />;
}
