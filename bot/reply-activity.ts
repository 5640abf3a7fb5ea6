/** Reply -> Bot Framework activity: the only place that knows how an answer travels through a channel. */
import { ActionTypes, ActivityTypes, TextFormatTypes } from 'botbuilder';
import type { Activity } from 'botbuilder';
import type { Reply } from '../dialogs/conversation.js';

/** The organisation that a reply is about, for the heading of a chat page. */
export interface OrganisationName {
  id: string;
  name: string;
}

/**
 * Makes the activity of a reply. Direct Line gets the text as it is, so that every door gives the same text and nothing that a person
 * typed becomes markup; other channels get Markdown, which Teams needs to show a list.
 * @param organisation the chosen one, if any.
 */
export function toActivity(reply: Reply, channel: string, organisation?: OrganisationName): Partial<Activity> {
  const isPlain = channel === 'directline';
  return {
    type: ActivityTypes.Message,
    locale: 'nl-NL',
    text: isPlain ? reply.text : toMarkdown(reply.text),
    textFormat: isPlain ? TextFormatTypes.Plain : TextFormatTypes.Markdown,
    ...(reply.suggestions.length > 0 && {
      suggestedActions: {
        to: [],
        actions: reply.suggestions.map(({ label, say }) => ({ type: ActionTypes.ImBack, title: label, value: say })),
      },
    }),
    channelData: {
      answer: { kind: reply.kind, topic: reply.topic, sources: reply.sources },
      ...(organisation && { organisation }),
    },
  };
}

/** Markup characters lose their meaning and single line ends stay line ends; list lines ("- ") stay lists. */
function toMarkdown(text: string): string {
  return text
    .replace(/[\\`*_<>#[\]|~]/g, '\\$&')
    .split('\n')
    .map((line) => (line === '' || line.startsWith('- ') ? line : `${line}  `))
    .join('\n');
}
