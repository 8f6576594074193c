import type { Start } from '#shared/api/shell.ts';
import { Button, classes } from '#renderer/ui/index.ts';
import { createWorkspace } from '#renderer/lib/index.ts';
import styles from './SampleCard.module.css';

/** The sample first: a finished case shows what the app is for faster than any tour. */
export function SampleCard({ template }: { readonly template: Start['templates'][number] }) {
  const [name = template.name, ...rest] = template.name.split(': ');
  return (
    <section aria-labelledby="sample" className={classes(styles.card)}>
      <div className={classes(styles.words)}>
        <p className={classes(styles.kind)}>Sample</p>
        <h2 id="sample">{name}</h2>
        {rest.length > 0 ? <p className={classes(styles.sub)}>{rest.join(': ')}</p> : null}
        <p className={classes(styles.about)}>{template.description}</p>
        <Button kind="primary" onPress={() => void createWorkspace(template)}>
          Open the sample
        </Button>
      </div>
      <Curve />
    </section>
  );
}

/** What every case looks like sooner or later, one hopes. */
function Curve() {
  return (
    <svg className={classes(styles.curve)} viewBox="0 0 420 220" aria-hidden preserveAspectRatio="xMidYMid meet">
      {[30, 75, 165].map((y) => (
        <path key={y} className={classes(styles.grid)} d={`M10 ${y}H410`} />
      ))}
      <path className={classes(styles.zero)} d="M10 120H410" />
      <path
        className={classes(styles.band)}
        d="M10 128C70 152 120 176 170 176C250 176 300 112 410 18V96C320 150 260 202 170 202C110 200 60 176 10 138Z"
      />
      <path className={classes(styles.line)} d="M10 132C70 162 120 188 170 189C255 189 305 138 410 52" />
      <circle className={classes(styles.dot)} cx="170" cy="189" r="5" />
      <circle className={classes(styles.dot)} cx="322" cy="120" r="5" />
    </svg>
  );
}
