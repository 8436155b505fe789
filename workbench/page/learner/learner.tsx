import { useState } from 'preact/hooks';
import { Tabs } from '../parts/tabs.tsx';
import { useSession } from '../session.ts';
import { CheckUrlPanel } from './check-url-panel.tsx';
import { CoursePane } from './course-pane.tsx';

type What = 'course' | 'check-url';

/** What the person before the vendor's page sees: the learner's course, or the author's Check URL. On loopback both, one at a time. */
export function Learner() {
  const { place } = useSession();
  const [what, setWhat] = useState<What>('course');
  if (place === 'course') return <CoursePane />;
  if (place === 'check-url') return <CheckUrlPanel />;
  return (
    <Tabs<What>
      label="Sender" kind="sub" open={what} onOpen={setWhat}
      tabs={[{ id: 'course', label: 'Course', body: () => <CoursePane /> }, { id: 'check-url', label: 'Check URL', body: () => <CheckUrlPanel /> }]}
    />
  );
}
