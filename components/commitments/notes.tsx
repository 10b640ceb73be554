import { useLocale } from "next-intl";
import { foreign } from "@/components/reflections/byline";
import { WithdrawForm } from "@/components/reflections/withdraw-form";
import { Section } from "@/components/site/section";
import { Disclosure } from "@/components/ui/disclosure";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { Undo } from "@/components/ui/form/undo";
import { WrittenText } from "@/components/ui/text/written-text";
import { restoreNoteAction, withdrawNoteAction } from "@/lib/commitments/actions";
import type { ShownNote } from "@/lib/commitments/note-queries";
import type { WholeCommitment } from "@/lib/commitments/queries";
import type { Person } from "@/lib/kernel/viewer";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import { formatDateAt } from "@/lib/platform/time/format-instant";
import { NoteForm } from "./note-form";

type Props = {
  viewer: Person | null;
  commitment: WholeCommitment;
  notes: ShownNote[];
  links: SiteLinks;
  /** Created with the page, so that a repeated submission is one note. */
  formKey: string;
  zone: string;
};

/** What its owners note along the way; whoever is in may add to it. */
export function Notes({ viewer, commitment, notes, links, formKey, zone }: Props) {
  const t = useTranslations("commitments.notes");
  return (
    <Section id="notes" title={t("title")}>
      {notes.length === 0 && <p className="text-ink-2">{t("empty")}</p>}
      <ol className="grid gap-5">
        {notes.map((note) => (
          <li key={note.id}>
            <FocusOnChange side={note.body === null ? "withdrawn" : "shown"}>
              <Note note={note} links={links} zone={zone} />
            </FocusOnChange>
          </li>
        ))}
      </ol>
      {viewer && commitment.isIn && <WriteNote {...{ viewer, commitment, formKey }} />}
    </Section>
  );
}

type NoteProps = Pick<Props, "links" | "zone"> & { note: ShownNote };

function Note({ note, links, zone }: NoteProps) {
  const t = useTranslations("commitments");
  const common = useTranslations("site.undo");
  const locale = useLocale();
  const { id, authorName, body, state, createdAt } = note;
  if (body === null)
    return (
      <Undo
        done={t("notes.withdrawn")}
        action={restoreNoteAction}
        fields={{ noteId: id }}
        row={t("notes.of", { name: authorName })}
        texts={{ undo: common("undo"), undoing: common("undoing") }}
      />
    );
  return (
    <article className="grid gap-1 border-hairline border-l-3 pl-4">
      <header className="flex flex-wrap items-baseline gap-x-3 text-ink-2 text-sm">
        <h3 className="font-semibold font-text text-base text-ink">
          {t(`notes.${state ?? "noted"}`, { name: authorName })}
        </h3>
        <time dateTime={createdAt.toISOString()}>{formatDateAt(createdAt, zone, locale)}</time>
      </header>
      <WrittenText text={body} lang={foreign(note.locale, locale)} links={links} />
      <WithdrawNote note={note} />
    </article>
  );
}

function WithdrawNote({ note: { id, authorName, withdrawsAs } }: { note: ShownNote }) {
  const [t, of] = [useTranslations("commitments.notes"), useTranslations("commitments.withdraw")];
  if (!withdrawsAs) return null;
  const name = t("of", { name: authorName });
  return (
    <Disclosure summary={<span className="text-danger">{t("withdraw")}</span>} of={name}>
      <WithdrawForm
        action={withdrawNoteAction}
        target={{ name: "noteId", id }}
        texts={{
          lead: t("withdraw-lead"),
          why: withdrawsAs === "author" ? null : of("why"),
          whyHint: of("why-hint"),
          withdraw: of("button"),
          working: of("working"),
          label: `${of("button")} ${name}`,
        }}
      />
    </Disclosure>
  );
}

type WriteProps = Pick<Props, "commitment" | "formKey"> & { viewer: Person };

function WriteNote({ viewer, commitment, formKey }: WriteProps) {
  const t = useTranslations("commitments");
  const locale = useLocale();
  const { id, state, mayEnd, owners } = commitment;
  const isAlone = owners.names.length + owners.others === 1;
  const states = (["open", "done", "let_go"] as const).map((value) => ({
    value,
    label: t(`state.${value}`),
  }));
  return (
    <div className="mt-8 grid max-w-text gap-4">
      <h3>{t(isAlone ? "notes.write-alone" : "notes.write")}</h3>
      <NoteForm
        hidden={{ commitmentId: id, key: formKey, language: locale }}
        asksName={!viewer.name}
        {...{ state, states: mayEnd ? states : null }}
        texts={{
          body: t("notes.body"),
          bodyHint: isAlone ? null : t("notes.body-hint"),
          state: t("notes.state"),
          stateHint: t("notes.state-hint"),
          name: t("notes.name"),
          nameHint: t("notes.name-hint"),
          signed: viewer.name && t("form.signed", { name: viewer.name }),
          send: t("notes.send"),
          sending: t("notes.sending"),
          sent: t("notes.sent"),
        }}
      />
    </div>
  );
}
