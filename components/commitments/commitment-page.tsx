import { useLocale } from "next-intl";
import { FromOrigin } from "@/components/after/origin";
import { foreign } from "@/components/reflections/byline";
import { SampleBadge } from "@/components/reflections/sample-badge";
import { WithdrawForm } from "@/components/reflections/withdraw-form";
import { InLanguage } from "@/components/site/in-language";
import { Page } from "@/components/site/page";
import { Disclosure } from "@/components/ui/disclosure";
import { FocusOnChange } from "@/components/ui/form/focus-on-change";
import { Undo } from "@/components/ui/form/undo";
import { LinkedText } from "@/components/ui/text/linked-text";
import { restoreCommitmentAction, withdrawCommitmentAction } from "@/lib/commitments/actions";
import type { ShownNote } from "@/lib/commitments/note-queries";
import type { WholeCommitment } from "@/lib/commitments/queries";
import type { ShownEvent } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import type { Person } from "@/lib/kernel/viewer";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import { formatDateAt } from "@/lib/platform/time/format-instant";
import { CommitmentFacts } from "./commitment-items";
import { Join } from "./join";
import { Joined } from "./joined";
import { Notes } from "./notes";

type Props = {
  viewer: Person | null;
  event: ShownEvent;
  commitment: WholeCommitment;
  notes: ShownNote[];
  links: SiteLinks;
  formKey: string;
  zone: string;
};

export function CommitmentPage(props: Props) {
  const { viewer, event, commitment, notes, links, formKey, zone } = props;
  const t = useTranslations("commitments");
  const locale = useLocale();
  const lang = foreign(commitment.locale, locale);
  const { createdAt, isWithdrawn } = commitment;
  return (
    <Page
      title={<LinkedText text={commitment.text} links={links} />}
      face="reading"
      {...(lang && { titleLang: lang })}
      back={{ href: `/${locale}/n/${event.slug}/commitments`, text: t("back-to-list") }}
      above={event.sampleData !== "none" && <SampleBadge event={event} />}
      lead={
        <>
          <CommitmentFacts {...commitment} links={links} />
          <p className="flex flex-wrap gap-x-3 gap-y-1 text-base text-ink-2">
            <span>{t("made", { date: formatDateAt(createdAt, zone, locale) })}</span>
            <a href={`/${locale}/n/${event.slug}`} className="link">
              <InLanguage locale={locale} text={nightTitle(event, locale)} />
            </a>
          </p>
        </>
      }
      width="text"
    >
      {commitment.origin && <FromOrigin origin={commitment.origin} links={links} />}
      <FocusOnChange side={isWithdrawn ? "withdrawn" : "shown"}>
        {isWithdrawn ? (
          <Withdrawn id={commitment.id} />
        ) : (
          <div className="page-body">
            <Join {...{ viewer, commitment }} eventSlug={event.slug} />
            <Joined commitmentId={commitment.id} joined={commitment.joined} zone={zone} />
            <Notes {...{ viewer, commitment, notes, links, formKey, zone }} />
            <Withdraw id={commitment.id} as={commitment.withdrawsAs} />
          </div>
        )}
      </FocusOnChange>
    </Page>
  );
}

function Withdrawn({ id }: { id: string }) {
  const [t, common] = [useTranslations("commitments.withdraw"), useTranslations("site.undo")];
  return (
    <Undo
      done={t("done")}
      action={restoreCommitmentAction}
      fields={{ commitmentId: id }}
      row={t("row")}
      texts={{ undo: common("undo"), undoing: common("undoing") }}
    />
  );
}

function Withdraw({ id, as }: { id: string; as: WholeCommitment["withdrawsAs"] }) {
  const t = useTranslations("commitments.withdraw");
  if (!as) return null;
  return (
    <Disclosure summary={<span className="text-danger">{t("open")}</span>}>
      <WithdrawForm
        action={withdrawCommitmentAction}
        target={{ name: "commitmentId", id }}
        texts={{
          lead: t("lead"),
          why: as === "author" ? null : t("why"),
          whyHint: t("why-hint"),
          withdraw: t("button"),
          working: t("working"),
        }}
      />
    </Disclosure>
  );
}
