import type { FactStatus } from '../../../generated/types.ts';

const MEANS: Readonly<Record<FactStatus, string>> = {
  stated: 'The vendor says so in its help article.',
  observed: 'Seen in public copies of the vendor’s course templates, 2018 to 2020.',
  derived: 'Follows from what is stated or observed, and a public standard.',
  assumed: 'Nobody says so: hookproof chose it.',
};

/** How sure a fact is. */
export const Fact = ({ status }: { status: FactStatus }) => <abbr class="fact" data-status={status} title={MEANS[status]}>{status}</abbr>;
