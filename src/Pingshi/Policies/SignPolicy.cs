using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;

namespace Pingshi.Policies;

/// <summary>A partner's manager agrees to a version that worsens its terms; it need not wait for the notice then.</summary>
public static class SignPolicy
{
    public const string Route = "/policies/{policyVersion}/sign";

    public static readonly Policy Sign = Policy.For("policies.sign", Role.PartnerManager);

    public sealed record Signed(Id<PolicyVersion> Version);

    public static void Map(Routes routes) =>
        routes.Act<Nothing, Signed>(Route, Sign, ShowPolicy.Route, ExecuteAsync, s => Patterns.Url(ShowPolicy.Route, [s.Version]));

    private static async Task<Signed> ExecuteAsync(Call call, Nothing input)
    {
        var (db, ct, partner) = (call.Db, call.Cancel, call.Scope.Acting);
        var history = await db.PoliciesAsync(ct);
        var version = history.Versions.SingleOrDefault(v => v.Id == call.Id<PolicyVersion>("policyVersion")) ?? throw Refusal.NotFound;
        Refusal.If(history.WhyNotAgree(version, partner, db.Scope.Now));
        db.Add(new PolicySignature { Id = db.Scope.NewId<PolicySignature>(), VersionId = version.Id, OrganizationId = partner, SignedBy = db.Scope.Actor, At = db.Scope.Now });
        if (await db.Set<PolicyNotice>().AsNoTracking().SingleOrDefaultAsync(n => n.VersionId == version.Id && n.OrganizationId == partner, ct) is { } notice)
        {
            await db.DropAsync(PolicyNotice.Runs, notice.Id.Value, ct);
        }
        db.Record("policies.sign", version.Id.Subject, null, ("number", version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return new(version.Id);
    }
}
