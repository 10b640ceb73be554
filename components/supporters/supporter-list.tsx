import type { ReactNode } from "react";
import type { ShownSupporter } from "@/lib/supporters/queries";
import { Logo } from "./logo";

type Props = { supporters: ShownSupporter[] };

/** By logo or by name, each a link where there is one. */
export function SupporterList({ supporters }: Props) {
  return (
    <ul className="flex flex-wrap items-center gap-x-5 gap-y-3">
      {supporters.map((supporter) => (
        <li key={supporter.id} className="min-w-0">
          <Linked link={supporter.link}>
            <Shown {...supporter} />
          </Linked>
        </li>
      ))}
    </ul>
  );
}

function Linked({ link, children }: { link: string | null; children: ReactNode }) {
  if (!link) return children;
  return (
    <a
      href={link}
      rel="noopener nofollow sponsored"
      className="inline-flex min-h-target max-w-full items-center text-link hover:underline"
    >
      {children}
    </a>
  );
}

function Shown({ logo, name }: Pick<ShownSupporter, "logo" | "name">) {
  if (!logo) return <span className="wrap-anywhere">{name}</span>;
  return (
    <Logo
      {...{ logo, name }}
      className="h-16 w-auto max-w-full rounded-control border border-hairline object-contain p-2"
    />
  );
}
