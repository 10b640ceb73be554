"use client";

type Props = { steps: { title: string; text: string }[] };

/** What is done first, second, third. A client component for its size, like Icon. */
export function Steps({ steps }: Props) {
  return (
    <ol className="grid gap-6 md:grid-cols-3">
      {steps.map(({ title, text }, at) => (
        <li key={title} className="grid grid-cols-[auto_1fr] gap-x-4 border-ink border-t-3 pt-3">
          <span aria-hidden="true" className="font-mono font-semibold text-2xl text-ink-2">
            {at + 1}
          </span>
          <div>
            <h3 className="text-lg">{title}</h3>
            <p className="mt-1 text-ink-2">{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
