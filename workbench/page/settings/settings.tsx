import { COURSES, type TemplateId } from '../../../simulator/course/course.ts';
import { useSession } from '../session.ts';
import { Attempts } from './attempts.tsx';
import { BehaviourSwitch } from './behaviour-switch.tsx';
import { NumberField } from './number-field.tsx';

const TEMPLATES = Object.keys(COURSES) as TemplateId[];

/** What is played, in one line; the rest of it unfolds. */
export function Settings() {
  const { state: { rules, busy }, tell } = useSession();
  return (
    <div class="settings">
      <div class="settings-bar">
        <label>Template
          <select value={rules.template} onChange={({ currentTarget }) => { const value = TEMPLATES[currentTarget.selectedIndex]; if (value !== undefined) tell({ kind: 'template', value }); }}>
            {TEMPLATES.map((id) => <option key={id} value={id} selected={id === rules.template}>{COURSES[id].templateName}</option>)}
          </select>
        </label>
        <button type="button" disabled={busy} onClick={() => { tell({ kind: 'restart' }); }}>Start again</button>
      </div>
      <details>
        <summary><span>Rules</span> <span class="hint">{rules.behaviour}, {rules.attempts} attempts, mastery {rules.mastery} %{rules.template === 'personalized' ? `, ${rules.sections ? 'with' : 'without'} sections` : ''}</span></summary>
        <div class="settings-more">
          <Attempts />
          <NumberField label="Mastery score, %" value={rules.mastery} min={0} max={100} onValue={(value) => { tell({ kind: 'mastery', value }); }} />
          {rules.template === 'personalized' ? (
            <label class="option"><input type="checkbox" checked={rules.sections} onChange={({ currentTarget }) => { tell({ kind: 'sections', value: currentTarget.checked }); }} />The course has sections (without: score <code>null</code>)</label>
          ) : null}
          <BehaviourSwitch name="behaviour" />
        </div>
      </details>
    </div>
  );
}
