import { CONFIRM_HOURS, UNDO_DAYS } from "@/lib/people/address-rules";
import { translator } from "@/lib/platform/i18n/translator";
import {
  button,
  type ComposedMail,
  type MailTemplates,
  text,
} from "@/lib/platform/mail/email-content";
import { links } from "./links";
import { addressChangeForMail } from "./queries";

/** Mails about another address of an account. */
export const addressTemplates = {
  // Decided here, so that asking takes the same whether the address has an account or not.
  "address-change": async ({ changeId }) => {
    const change = await addressChangeForMail(changeId);
    if (!change) return null;
    return change.isTaken ? taken() : confirming(changeId);
  },

  "address-changed": async ({ changeId }) => ({
    content: (locale) => {
      const t = translator(locale, "messages.address.changed");
      return {
        subject: t("subject"),
        blocks: [
          text(t("lead")),
          text(t("notYou", { days: UNDO_DAYS })),
          button(t("button"), links.undoAddress(locale, changeId)),
        ],
      };
    },
  }),

  "address-restored": async () => ({
    content: (locale) => {
      const t = translator(locale, "messages.address.restored");
      return { subject: t("subject"), blocks: [text(t("lead")), text(t("next"))] };
    },
  }),
} satisfies Partial<MailTemplates>;

function confirming(changeId: string): ComposedMail {
  return {
    content: (locale) => {
      const t = translator(locale, "messages.address.change");
      return {
        subject: t("subject"),
        blocks: [
          text(t("lead")),
          button(t("button"), links.confirmAddress(locale, changeId)),
          text(t("until", { hours: CONFIRM_HOURS })),
          text(t("notYou")),
        ],
      };
    },
  };
}

function taken(): ComposedMail {
  return {
    content: (locale) => {
      const t = translator(locale, "messages.address.taken");
      return {
        subject: t("subject"),
        blocks: [text(t("lead")), button(t("button"), links.signInPage(locale)), text(t("notYou"))],
      };
    },
  };
}
