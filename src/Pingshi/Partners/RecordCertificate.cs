using Microsoft.EntityFrameworkCore;
using Pingshi.Commitments;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>A certificate one holds is recorded; its end of validity becomes a commitment.</summary>
public static class RecordCertificate
{
    public const string Route = "/certificates/new";

    public sealed record Recorded(Id<Certificate> Certificate);

    public static void Map(Routes routes) =>
        routes.Act<CertificateInput, Recorded>(Route, Company.Keep, ListCertificates.Route, ExecuteAsync, r => Patterns.Url(ShowCertificate.Route, [r.Certificate]));

    private static async Task<Recorded> ExecuteAsync(Call call, CertificateInput input)
    {
        Refusal.If(input.WhyNot());
        await call.Db.MustBeMyFileAsync(input.File, call.Cancel);
        var certificate = input.ToRecord(call.Scope);
        call.Db.Add(certificate);
        await call.Db.PromiseValidityAsync(certificate, call.Cancel);
        call.Db.Record("partners.record-certificate", certificate.Id.Subject, null, ("name", input.Name), ("number", input.Number), ("validTo", input.ValidTo?.ToString()), ("file", input.File?.ToString()));
        return new(certificate.Id);
    }
}

internal static class CertificatePromises
{
    extension(AppDb db)
    {
        /// <summary>Raises, moves or drops the promise that the certificate stays valid, as its end says.</summary>
        public async Task PromiseValidityAsync(Certificate certificate, CancellationToken ct)
        {
            if (certificate.Validity.EndsAt is not { } end)
            {
                await db.DropAsync(Certificate.Valid, certificate.Id.Value, ct);
                return;
            }
            var provider = await db.Set<Organization>().Where(o => o.Side == Side.Provider).Select(o => o.Id).SingleAsync(ct);
            await db.RaiseAsync(Certificate.Valid, certificate.Id.Value,
                new(certificate.OrganizationId, provider, end, Patterns.Url(ShowCertificate.Route, [certificate.Id]), [certificate.Name, certificate.Number]), ct);
        }

        /// <summary>One's own certificate, to be changed.</summary>
        public async Task<Certificate> MyCertificateAsync(Id<Certificate> id, CancellationToken ct)
        {
            var mine = db.Scope.Acting;
            return await db.Set<Certificate>().SingleOrDefaultAsync(c => c.Id == id && c.OrganizationId == mine, ct) ?? throw Refusal.NotFound;
        }
    }
}
