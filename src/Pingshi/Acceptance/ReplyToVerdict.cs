using System.ComponentModel.DataAnnotations;
using Pingshi.Contracts;

namespace Pingshi.Acceptance;

/// <summary>The side that performs replies to a verdict or to a scorecard; both stand beside each other from then on.</summary>
public static class ReplyToVerdict
{
    public const string Route = "/engagements/{engagement}/contracts/{contract}/verdicts/{verdict}/reply";
    public const string ScorecardRoute = "/engagements/{engagement}/contracts/{contract}/scorecards/{scorecard}/reply";

    public sealed record Input
    {
        [Required, StringLength(4000)] public required string Words { get; init; }
    }

    public sealed record Replied(EngagementId Engagement, Id<Contract> Contract, Id<DeliveryNotice>? Delivery);

    public static void Map(Routes routes)
    {
        routes.Act<Input, Replied>(Route, Judging.Deliver, ShowAcceptance.Route, ReplyAsync, r => Patterns.Url(ShowDelivery.Route, [r.Engagement, r.Contract, r.Delivery!.Value]), Judging.Job);
        routes.Act<Input, Replied>(ScorecardRoute, Judging.Deliver, ListScorecards.Route, ReplyToScorecardAsync, r => Patterns.Url(ListScorecards.Route, [r.Engagement, r.Contract]), Judging.Job);
    }

    private static async Task<Replied> ReplyAsync(Call call, Input input)
    {
        var judged = await call.PerformedByUsAsync();
        var verdict = call.VerdictOf(judged);
        call.Db.Add(await ReplyOfAsync(call, judged, input, verdict.Id, null));
        call.Db.Record("acceptance.reply", verdict.Id.Subject, call.Engagement, ("words", input.Words));
        return new(call.Engagement, judged.Contract.Id, verdict.DeliveryId);
    }

    private static async Task<Replied> ReplyToScorecardAsync(Call call, Input input)
    {
        var (judged, id) = (await call.PerformedByUsAsync(), call.Id<Scorecard>("scorecard"));
        var scorecard = judged.Scorecards.SingleOrDefault(s => s.Id == id) ?? throw Refusal.NotFound;
        call.Db.Add(await ReplyOfAsync(call, judged, input, null, scorecard.Id));
        call.Db.Record("acceptance.reply", scorecard.Id.Subject, call.Engagement, ("words", input.Words));
        return new(call.Engagement, judged.Contract.Id, null);
    }

    private static async Task<VerdictReply> ReplyOfAsync(Call call, JudgedContract judged, Input input, Id<Verdict>? verdict, Id<Scorecard>? scorecard) => new()
    {
        Id = call.Scope.NewId<VerdictReply>(), ContractId = judged.Contract.Id, EngagementId = judged.Contract.EngagementId, OrganizationId = call.Scope.Acting, VerdictId = verdict, ScorecardId = scorecard,
        Words = input.Words, At = call.Scope.Now, By = call.Scope.Actor, ByName = await call.MyNameAsync(),
    };
}
