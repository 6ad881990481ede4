import { chineseRuns } from '../../domain/basics/chineseRuns.ts';
import { LOCALES } from '../../domain/basics/locale.ts';
import { useLocale } from './words.tsx';

const CHINESE = LOCALES[0];

/** A text of the guide with its Chinese marked on pages in another language, as `markedChinese()` does outside islands. */
export function ChineseMarked({ text }: { text: string }) {
  const locale = useLocale();
  if (locale === CHINESE) return <>{text}</>;
  return (
    <>
      {chineseRuns(text).map((run, index) =>
        run.isChinese ? (
          <span key={index} lang={CHINESE}>
            {run.text}
          </span>
        ) : (
          run.text
        ),
      )}
    </>
  );
}
