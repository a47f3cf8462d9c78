using System.ComponentModel.DataAnnotations;
using Pingshi.Platform.Files;

namespace Pingshi.Partners;

/// <summary>The partner adds to what shows its work on the deal.</summary>
public static class AddDealEvidence
{
    public const string Route = "/deals/{deal}/evidence";

    public sealed record Input
    {
        [Required, StringLength(4000)] public required string Evidence { get; init; }
        public Id<StoredFile>? File { get; init; }
    }

    public sealed record Added(Id<DealRegistration> Deal);

    public static void Map(Routes routes) =>
        routes.Act<Input, Added>(Route, ListDeals.Register, ShowDeal.Route, ExecuteAsync, a => Patterns.Url(ShowDeal.Route, [a.Deal]));

    private static async Task<Added> ExecuteAsync(Call call, Input input)
    {
        var deal = await call.Db.DealAsync(call);
        DealWords.Over.Unless(deal.IsLive(call.Scope.Now));
        await call.Db.AddEvidenceAsync(deal, input.Evidence, input.File, call.Cancel);
        call.Db.Record("deals.add-evidence", deal.Id.Subject, null, ("file", input.File?.ToString()));
        return new(deal.Id);
    }
}
