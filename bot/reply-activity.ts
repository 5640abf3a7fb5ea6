/** Reply -> Bot Framework activity: the only place that knows how an answer travels through a channel. */
import { ActionTypes, ActivityTypes, TextFormatTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Reply, Suggestion } from '../dialogs/conversation.js';
import type { Words } from '../locales/words.js';
import { writeLinks, type LetterLinks } from './letters/letter-links.js';

/** The organisation that a reply is about, for the heading of a chat page. */
export interface OrganisationName {
  id: string;
  name: string;
}

/** What goes with a reply beside what the assistant said. */
export interface ReplyExtras {
  /** The chosen organisation, if any. */
  organisation?: OrganisationName | undefined;
  /** Where the finished letter can be fetched. */
  letter?: LetterLinks | undefined;
}

/**
 * Makes the activity of a reply. Direct Line gets the text as it is, so that every door gives the same text and nothing that a person
 * typed becomes markup; other channels get Markdown, which Teams needs to show a list. Where a channel may show text only, choices and
 * links stand in the text as well.
 */
export function toActivity(reply: Reply, channel: string, words: Words, { organisation, letter }: ReplyExtras = {}): Partial<Activity> {
  const isPlain = channel === 'directline';
  const buttons = buttonsOf(reply);
  return {
    type: ActivityTypes.Message,
    locale: 'nl-NL',
    text: isPlain ? reply.text : [toMarkdown(reply.text), listChoices(reply), letter ? writeLinks(letter, words) : ''].filter(Boolean).join('\n\n'),
    textFormat: isPlain ? TextFormatTypes.Plain : TextFormatTypes.Markdown,
    ...(buttons.length > 0 && {
      suggestedActions: {
        to: [],
        actions: buttons.map(({ label, say }) => ({ type: ActionTypes.ImBack, title: label, value: say })),
      },
    }),
    channelData: {
      answer: { kind: reply.kind, topic: reply.topic, sources: reply.sources },
      ...(reply.expects && { expects: reply.expects }),
      ...(letter && { letter }),
      ...(organisation && { organisation }),
    },
  };
}

/** The choices of a question come first, as buttons that say their label; a suggestion for the same choice is that button. */
function buttonsOf({ suggestions, expects }: Reply): Suggestion[] {
  const choices = expects?.choices ?? [];
  const asked = choices.map(({ value, label }) => suggestions.find(({ say }) => say === value || say === label) ?? { label, say: label });
  return [...asked, ...suggestions.filter((suggestion) => !asked.includes(suggestion))];
}

/** Choices that the text does not name already. */
function listChoices({ text, expects }: Reply): string {
  const unnamed = expects?.choices?.filter(({ label }) => !text.includes(`- ${label}`)) ?? [];
  return toMarkdown(unnamed.map(({ label }) => `- ${label}`).join('\n'));
}

/** Markup characters lose their meaning and single line ends stay line ends; list lines ("- ") stay lists. */
function toMarkdown(text: string): string {
  return text
    .replace(/[\\`*_<>#[\]|~]/g, '\\$&')
    .split('\n')
    .map((line) => (line === '' || line.startsWith('- ') ? line : `${line}  `))
    .join('\n');
}
