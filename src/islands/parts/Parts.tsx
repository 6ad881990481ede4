import type { Locale } from '../../domain/basics/locale.ts';
import { InLanguage } from '../kit/words.tsx';
import { Bar, Cards, Folds, Lines, Marks, Notices, Panels, Progress, Tables } from './Boxes.tsx';
import { Buttons, Chips, Choices, Fields, Segments } from './Controls.tsx';

/** The parts that the tools are made of, in each of their states. Nothing of it is kept. */
export default function Parts({ locale }: { locale: Locale }) {
  return (
    <InLanguage locale={locale}>
      <div id="parts" class="tool start not-content">
        <Buttons />
        <Choices />
        <Segments />
        <Fields />
        <Chips />
        <Cards />
        <Panels />
        <Lines />
        <Marks />
        <Folds />
        <Notices />
        <Progress />
        <Tables />
        <Bar />
      </div>
    </InLanguage>
  );
}
