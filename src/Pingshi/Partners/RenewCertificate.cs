using Pingshi.Commitments;

namespace Pingshi.Partners;

/// <summary>A new certificate takes the place of an old one: that promise is kept, the next begins.</summary>
public static class RenewCertificate
{
    public const string Route = "/certificates/{certificate}/renew";

    public sealed record Renewed(Id<Certificate> Certificate);

    public static void Map(Routes routes) =>
        routes.Act<CertificateInput, Renewed>(Route, Company.Keep, ShowCertificate.Route, ExecuteAsync, r => Patterns.Url(ShowCertificate.Route, [r.Certificate]));

    public static IEnumerable<Reason> WhyNot(Certificate old, CertificateInput input)
    {
        if (input.ValidTo is { } end && (old.ValidTo is not { } before || end <= before))
        {
            yield return CertificateWords.RenewalEndsEarlier.Because("validTo", old.ValidTo is { } last ? last : CertificateWords.Unlimited);
        }
    }

    private static async Task<Renewed> ExecuteAsync(Call call, CertificateInput input)
    {
        var db = call.Db;
        var old = await db.MyCertificateAsync(call.Id<Certificate>("certificate"), call.Cancel);
        call.Expect(old);
        Refusal.If([.. old.WhyNotChange(), .. input.WhyNot(), .. WhyNot(old, input)]);
        await db.MustBeMyFileAsync(input.File, call.Cancel);
        var next = input.ToRecord(call.Scope);
        db.Add(next);
        old.GiveWayTo(next);
        await db.KeepAsync(Certificate.Valid, old.Id.Value, call.Cancel);
        await db.PromiseValidityAsync(next, call.Cancel);
        db.Record("partners.renew-certificate", old.Id.Subject, null, ("next", next.Id.ToString()), ("number", input.Number), ("validTo", input.ValidTo?.ToString()), ("file", input.File?.ToString()));
        return new(next.Id);
    }
}
