using System.Collections.Immutable;
using Stemma.Parse;

namespace Stemma.Link.Actors;

/// <summary>Whom a definite phrase or a pronoun goes back to in its own report.</summary>
internal sealed class AntecedentFinder(ActorDrafts drafts)
{
    /// <summary>How many sentences back a definite phrase may refer.</summary>
    public const int NounReach = 6;

    /// <summary>How many sentences back a pronoun may refer.</summary>
    public const int PronounReach = 4;

    /// <summary>Mentions that are looked at on the way back.</summary>
    public const int MostMentions = 500;

    /// <summary>Whoever was last called by the noun and by every other word of the phrase; of two in one sentence neither.</summary>
    public ActorDraft? OfNoun(ReportMentions report, int index)
    {
        var mention = report.Mentions[index];
        ActorDraft? found = null;
        var sentence = -1;
        var isOnePerson = !mention.Plural && ActorWords.KindOf(mention.HeadLemma) is ActorKind.Role;
        for (var i = index - 1; i >= Math.Max(0, index - MostMentions); i--)
        {
            var other = report.Mentions[i];
            if (other.Mention.Sentence < mention.Mention.Sentence - NounReach || (found is not null && other.Mention.Sentence != sentence))
                break;
            if (other.Mention.Span.Start < mention.Mention.Span.Start && drafts.Of(other) is { } draft && isOnePerson == (draft.Kind is ActorKind.Person or ActorKind.Role) && draft.IsCalledAll(mention.Report, mention.HeadLemma, mention.Words))
            {
                if (found is not null && found != draft)
                    return null;
                (found, sentence) = (draft, other.Mention.Sentence);
            }
        }

        return found;
    }

    public ActorDraft? OfPronoun(ReportMentions report, int index)
    {
        var mention = report.Mentions[index];
        return mention.Pronoun switch
        {
            "he" or "she" or "him" or "his" or "her" => Foremost(report, index, draft => draft.Kind is ActorKind.Person or ActorKind.Role && IsOfGender(draft, mention)),
            "they" or "them" or "their" => Foremost(report, index, draft => draft.Kind is ActorKind.Group or ActorKind.ArmedGroup),
            "it" when mention.Source is not null => Foremost(
                report, index, draft => draft.Kind is ActorKind.Organisation or ActorKind.Government or ActorKind.State or ActorKind.ArmedGroup or ActorKind.Outlet),
            _ => null,
        };
    }

    private static bool IsOfGender(ActorDraft draft, ActorMention pronoun) => draft.Gender == Gender.Unknown || draft.Gender == pronoun.Gender;

    /// <summary>"The envoy met the governor, where he declared …": the subject of a clause that the pronoun's own clause hangs from.</summary>
    private static bool IsSubjectAbove(ImmutableArray<Token> tokens, int other, int pronoun)
    {
        if (!tokens[other].Relation.StartsWith("nsubj", StringComparison.Ordinal) || tokens[pronoun].Head < 0)
            return false;
        for (var verb = tokens[tokens[pronoun].Head].Head; verb >= 0; verb = tokens[verb].Head)
        {
            if (tokens[other].Head == verb)
                return true;
        }

        return false;
    }

    /// <summary>Of the nearest sentence that has somebody fitting: who speaks in it, else its first subject, else whom it mentions last. What somebody says is not about himself, and what is quoted from him calls him neither "he" nor by his name. For one who neither speaks nor acts nobody is guessed where two fit.</summary>
    private ActorDraft? Foremost(ReportMentions report, int index, Func<ActorDraft, bool> fits)
    {
        var mention = report.Mentions[index];
        var quoted = report.SpeakerOver(mention.Mention) is { } quoting ? drafts.Of(quoting) : null;
        List<ActorDraft?> named = mention.Source is null ? [] : [.. report.NamedBy(mention.Mention.Span).Select(drafts.Of)];
        var (sentence, several) = (-1, false);
        var (speaker, subject, last) = ((ActorDraft?)null, (ActorDraft?)null, (ActorDraft?)null);
        for (var i = index - 1; i >= Math.Max(0, index - MostMentions); i--)
        {
            var other = report.Mentions[i];
            if (other.Mention.Sentence < mention.Mention.Sentence - PronounReach)
                break;
            if (other.Mention.Sentence != sentence)
            {
                if ((speaker ?? subject ?? last) is { } found)
                    return several ? null : found;
                sentence = other.Mention.Sentence;
            }

            if (other.Mention.Span.Start >= mention.Mention.Span.Start || drafts.Of(other) is not { } draft || draft == quoted || named.Contains(draft) || !fits(draft))
                continue;
            several |= mention.IsSilent && (speaker ?? subject ?? last ?? draft) != draft;
            if (other.Source is not null)
            {
                speaker = draft;
                continue;
            }

            var tokens = report.Report.Parsed.Sentences[sentence].Tokens;
            if (mention.Source is not null && sentence == mention.Mention.Sentence && !IsSubjectAbove(tokens, other.Mention.Head, mention.Mention.Head))
                continue;
            if (tokens[other.Mention.Head].Relation.StartsWith("nsubj", StringComparison.Ordinal))
                subject = draft;
            last ??= draft;
        }

        return several ? null : speaker ?? subject ?? last;
    }
}
