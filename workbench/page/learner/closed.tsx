import { useSession } from '../session.ts';

const WORDS = {
  reported: ['Thank you', 'Your result has been passed on. You may close this window.'],
  unreported: ['The course is closed', 'Your progress is saved. Your result was not passed on: tell the author.'],
  anonymous: ['Thank you', 'The course is finished. You may close this window.'],
} as const;

/** The end, in the learner's words. */
export function Closed() {
  const { state: { player: { ending } } } = useSession();
  const [title, text] = WORDS[ending ?? 'reported'];
  return (
    <div class="closed" data-ending={ending}>
      <h2 tabIndex={-1} data-landing>{title}</h2>
      <p>{text}</p>
    </div>
  );
}
