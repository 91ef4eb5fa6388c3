import { outletGradeWords } from '../../preload/contract/grade-words.ts';
import type { OutletGrade } from '../../preload/contract/index.ts';
import './grade.css';

/** An outlet's grade as its letter in a small frame; a dash where nobody has graded it. */
export function Grade({ grade }: { readonly grade: OutletGrade | null }) {
  const words = `Outlet: ${outletGradeWords(grade)}`;
  return (
    <span className="grade" role="img" aria-label={words} title={words}>
      {grade ?? '–'}
    </span>
  );
}
