using System.Globalization;

namespace Pingshi.Tenders.Finding;

/// <summary>Walks a document in reading order and takes out what it requires.</summary>
internal sealed class RequirementFinder
{
    private const int ShortestClause = 4;

    private readonly Legend legend;
    private readonly Trail trail;
    private readonly ObligationRule rule;
    private readonly TableFinder tables;
    private readonly List<FoundRequirement> found = [];
    private readonly List<ReadingWarning> warnings;
    private readonly bool chaptered;
    private readonly HashSet<(Obligation Obligation, string Text)> kept = [];
    private readonly HashSet<char> unexplained = [];
    private OpenList? list;

    private RequirementFinder(IReadOnlyList<DocumentNode> nodes, List<ReadingWarning> warnings)
    {
        this.warnings = warnings;
        legend = Legend.Of(nodes);
        trail = new Trail(legend);
        rule = new ObligationRule(legend);
        tables = new TableFinder(legend, rule);
        chaptered = HasChapters(nodes);
    }

    /// <summary>A list being read: what its first line lays on the items, and how its items look.</summary>
    private sealed record OpenList(Judgement? Inherited, bool IsIdle, int Depth, ClauseNumber Opener, NumberShape? Items);

    public static NeedDocument Find(IReadOnlyList<DocumentNode> read, DocumentFormat format, List<ReadingWarning> warnings, CancellationToken ct)
    {
        var nodes = Outline.Of(read);
        var finder = new RequirementFinder(nodes, warnings);
        for (var index = 0; index < nodes.Count; index++)
        {
            ct.ThrowIfCancellationRequested();
            finder.Visit(nodes, index, format);
        }

        var facts = FactFinder.Find(nodes, warnings);
        return new NeedDocument
        {
            Format = format,
            Nodes = nodes,
            Requirements = finder.found,
            Facts = facts,
            Warnings = warnings,
        };
    }

    private static bool HasChapters(IReadOnlyList<DocumentNode> nodes)
    {
        var trail = new Trail(new Legend());
        foreach (var heading in nodes.OfType<HeadingNode>())
        {
            trail.Enter(heading);
        }

        return trail.HasChapters;
    }

    private void Visit(IReadOnlyList<DocumentNode> nodes, int index, DocumentFormat format)
    {
        switch (nodes[index])
        {
            case HeadingNode heading:
                list = null;
                trail.Enter(heading);
                if (trail.Section is SectionKind.Evaluation && Points.OfHeading(heading.Caption) is { } weight)
                {
                    Add(heading.Caption, heading.Number, heading.Place, new Judgement(Obligation.Ordinary, RequirementReasons.ScoringHeading, 0.9), weight);
                }

                break;
            case ClauseNode clause when !legend.IsLegend(clause) && !IsCaptionOf(clause, nodes.ElementAtOrDefault(index + 1)):
                Visit(clause);
                break;
            case TableNode table:
                list = null;
                var caption = index > 0 && nodes[index - 1] is ClauseNode { Body.Length: <= 40 } above ? above.Body : "";
                foreach (var row in tables.Rows(table, trail, caption, format == DocumentFormat.Xlsx, chaptered, warnings))
                {
                    Keep(row);
                }

                break;
            default:
                break;
        }
    }

    private void Visit(ClauseNode clause)
    {
        var text = clause.Body;
        var number = ClauseNumber.Of(clause.Number, text);
        trail.Leave(clause.Number, text);
        var words = text.Length - Math.Min(number.Length, text.Length);
        if (words < ShortestClause || text[0] is '□' or '☐' || Boilerplate.Is(text))
        {
            return;
        }

        var inherited = Inherit(clause, number);
        if (list is { IsIdle: true } || (Marks.Of(text) is null && Phrases.OpensConsequences(trail.Caption)))
        {
            return;
        }

        if (!chaptered && Marks.Of(text) is null && inherited is null)
        {
            AskedIn(clause);
        }
        else if (rule.Of(text, trail.Section, inherited ?? trail.Marked) is { } judgement && !IsLeadIn(clause, judgement))
        {
            Add(text, clause.Number, clause.Place, judgement, null);
        }

        if (Phrases.OpensList(text))
        {
            var passedOn = PassedOn(text) ?? (list is { } outer && inherited is not null ? outer.Inherited : null);
            list = new OpenList(passedOn, Phrases.OpensConsequences(text), clause.Depth, number, null);
        }
    }

    /// <summary>What the line that opens a list lays on its items.</summary>
    private Judgement? PassedOn(string text)
    {
        if (Phrases.OpensVoidList(text))
        {
            return new Judgement(Obligation.Mandatory, RequirementReasons.VoidList, 0.93);
        }

        var opening = Phrases.Opening(text);
        return !Phrases.IsEnglish(text) || trail.Section is SectionKind.Procedure or SectionKind.Forms or SectionKind.Contract ? null
            : Phrases.Commands(opening) ? new Judgement(Obligation.Mandatory, RequirementReasons.Imperative, 0.75)
            : Phrases.Prefers().IsMatch(opening) && !Phrases.IsPurchaserStatement(opening) ? new Judgement(Obligation.Important, RequirementReasons.Preference, 0.7)
            : null;
    }

    /// <summary>What an open list lays on this clause; a clause that is none of its items ends the list.</summary>
    private Judgement? Inherit(ClauseNode clause, ClauseNumber number)
    {
        if (list is not { } open)
        {
            return null;
        }

        var isItem = open.Items is { } shape
            ? number.Shape == shape || clause.Depth > open.Depth || number.Rank > new ClauseNumber(shape, 0, 0).Rank && number.Shape != NumberShape.None
            : clause.Depth > open.Depth || (number.Shape != NumberShape.None && number.Rank > open.Opener.Rank) || (number.Shape != NumberShape.None && open.Opener.Shape == NumberShape.None);
        if (!isItem)
        {
            list = null;
            return null;
        }

        list = open with { Items = open.Items ?? number.Shape };
        return open.Inherited;
    }

    /// <summary>A line that only opens a list; one that asks for something itself is kept.</summary>
    private static bool IsLeadIn(ClauseNode clause, Judgement judgement)
    {
        const int Longest = 28;
        var text = clause.Body;
        if (text[^1] is not ('：' or ':') || judgement.Reason is RequirementReasons.Mark)
        {
            return false;
        }

        return Phrases.IsEnglish(text)
            ? judgement.Obligation == Obligation.Ordinary
            : text.Length <= Longest || Phrases.OpensVoidList(text) || !Phrases.Obliges().IsMatch(text);
    }

    /// <summary>In a text without chapters each sentence that asks is a requirement of its own.</summary>
    private void AskedIn(ClauseNode clause)
    {
        foreach (var (start, end) in Sentences.Of(clause.Body))
        {
            var sentence = clause.Body[start..end];
            if (sentence.Length < 6 || !Phrases.Asks().IsMatch(sentence))
            {
                continue;
            }

            var judgement = rule.Of(sentence, SectionKind.Unknown, null) ?? new Judgement(Obligation.Ordinary, RequirementReasons.Ask, 0.6);
            Add(sentence, start == 0 ? clause.Number : "", clause.Place.Range(start, end), judgement, null);
        }
    }

    /// <summary>A short line above a table names it.</summary>
    private static bool IsCaptionOf(ClauseNode clause, DocumentNode? next) =>
        next is TableNode && clause.Body.Length <= 40 && clause.Body[^1] is not ('。' or '；' or '.' or ';') && Marks.Of(clause.Body) is null;

    /// <summary>
    /// Keeps a requirement, unless the document already printed the same one: conditions and grounds for voiding a bid are
    /// often listed twice. Equal rows of parameter tables are kept, for they may belong to different goods.
    /// </summary>
    private void Keep(FoundRequirement requirement)
    {
        var plain = string.Concat(requirement.Text.Where(character => !char.IsWhiteSpace(character)));
        if (requirement.Reason is RequirementReasons.ParameterRow or RequirementReasons.ScoringRow or RequirementReasons.ScoringHeading
            || kept.Add((requirement.Obligation, plain)))
        {
            found.Add(requirement with { Key = NextKey() });
        }

        if (requirement.Reason == RequirementReasons.Mark && Marks.Of(requirement.Text) is { } mark && !legend.Explained.ContainsKey(mark) && unexplained.Add(mark))
        {
            warnings.Add(new ReadingWarning("mark-without-legend", [mark.ToString()], requirement.Place));
        }
    }

    private void Add(string text, string number, Place place, Judgement judgement, decimal? weight) => Keep(new FoundRequirement
    {
        Key = "",
        Text = text,
        Number = number,
        Heading = trail.Path,
        Obligation = judgement.Obligation,
        Kind = KindRule.Of(text, trail.Section, trail.Path),
        Weight = weight,
        Place = place.End == 0 ? place.Range(0, text.Length) : place,
        Confidence = judgement.Confidence,
        Reason = judgement.Reason,
    });

    private string NextKey() => $"R-{(found.Count + 1).ToString("000", CultureInfo.InvariantCulture)}";
}
