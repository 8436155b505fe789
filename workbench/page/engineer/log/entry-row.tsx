import { Component } from 'preact';
import type { Entry } from '../../../state.ts';
import { Foreign } from '../../parts/foreign.tsx';
import { Sign } from '../../parts/sign.tsx';
import { when } from '../../parts/time.ts';
import { DetailView } from './detail-view.tsx';

const WHO: Readonly<Record<Entry['who'], string>> = { course: 'course', 'check-url': 'Check URL', browser: 'browser', endpoint: 'endpoint', learner: 'learner', hookproof: 'hookproof' };

interface Props { readonly entry: Entry; readonly onOpen: () => void }

/** One step. It is drawn again only when its entry is another. */
export class EntryRow extends Component<Props, { readonly open: boolean }> {
  override state = { open: false };

  override shouldComponentUpdate({ entry }: Props, { open }: { readonly open: boolean }): boolean {
    return entry !== this.props.entry || open !== this.state.open;
  }

  readonly toggle = () => {
    this.setState(({ open }) => ({ open: !open }));
    this.props.onOpen();
  };

  override render() {
    const { entry: { id, at, ms, who, kind, tone, title, text, detail } } = this.props;
    const { open } = this.state;
    const line = (
      <>
        <time dateTime={at} title={at}>{when(at, ms)}</time>
        <Sign tone={tone} />
        <span class="who" data-who={who}>{WHO[who]}</span>
        <span class="what"><bdi>{title}</bdi>{text === null ? null : <span class="text"><Foreign text={text} /></span>}</span>
      </>
    );
    return (
      <li class="entry" data-tone={tone} data-kind={kind}>
        {detail === null
          ? <div class="line">{line}</div>
          : <button type="button" class="line" aria-expanded={open} aria-controls={open ? `detail-${id}` : undefined} onClick={this.toggle}>{line}<span class="chevron" aria-hidden="true" /></button>}
        {open && detail !== null ? <div class="detail" id={`detail-${id}`}><DetailView detail={detail} /></div> : null}
      </li>
    );
  }
}
