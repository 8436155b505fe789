import { useSession } from '../session.ts';

/** Who are you? Or nobody. */
export function Identify() {
  const { tell } = useSession();
  const start = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const typed = new FormData(event.currentTarget);
    const text = (name: string): string => { const value = typed.get(name); return typeof value === 'string' ? value.trim() : ''; };
    tell({ kind: 'identify', name: text('name'), email: text('email') });
  };
  return (
    <form class="identify" onSubmit={start}>
      <h2 tabIndex={-1} data-landing>Before you start</h2>
      <p>Tell us who you are, so that your result can be yours.</p>
      <label>Name<input name="name" autocomplete="name" required data-personal /></label>
      <label>E-mail<input name="email" type="email" autocomplete="email" required data-personal /></label>
      <div class="actions">
        <button type="submit" class="primary">Start the course</button>
        <button type="button" onClick={() => { tell({ kind: 'anonymous' }); }}>Start anonymously</button>
      </div>
    </form>
  );
}
