import type { MailTemplates } from "@/lib/platform/mail/email-content";
import { addressTemplates } from "./address-templates";
import { formerHostTemplates } from "./former-host-templates";
import { hostTemplates } from "./host-templates";
import { callInTemplates } from "./messages/call-in-templates";
import { coSpeakerTemplates } from "./messages/co-speaker-templates";
import { commentTemplates } from "./messages/comment-templates";
import { commitmentTemplates } from "./messages/commitment-templates";
import { roundUpTemplates } from "./messages/round-up-templates";
import { speakerTemplates } from "./messages/speaker-templates";
import { talkTemplates } from "./messages/talk-templates";
import { messageTemplates } from "./messages/templates";
import { personTemplates } from "./person-templates";
import { reminderTemplates } from "./reminder-templates";
import { rsvpTemplates } from "./rsvp-templates";

export const mailTemplates: MailTemplates = {
  ...personTemplates,
  ...commentTemplates,
  ...addressTemplates,
  ...rsvpTemplates,
  ...reminderTemplates,
  ...hostTemplates,
  ...formerHostTemplates,
  ...callInTemplates,
  ...talkTemplates,
  ...speakerTemplates,
  ...coSpeakerTemplates,
  ...messageTemplates,
  ...commitmentTemplates,
  ...roundUpTemplates,
};
