using System.ComponentModel.DataAnnotations;

namespace Pingshi.Contracts;

/// <summary>The draft says how the delivery will be judged: which rule makes one verdict, within how many days, from which points on it passes.</summary>
public static class KeepAcceptanceTerms
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/acceptance-terms";

    public sealed record Input
    {
        public required VerdictRule Rule { get; init; }
        [Range(1, 365)] public int? TermDays { get; init; }
        [Range(1, 100)] public required int PassMark { get; init; }
    }

    public static void Map(Routes routes) => routes.Act<Input, DrawContracts.Drawn>(Route, Contracting.Draft, ShowContract.Route, (call, input) => call.RedraftAsync("contracts.keep-acceptance-terms",
        terms => terms with { Acceptance = new(input.Rule, input.TermDays, input.PassMark) }, ("rule", input.Rule.ToString()), ("passMark", Contracting.Shown(input.PassMark))), d => Contracting.Url(d.Engagement, d.Contract));
}
