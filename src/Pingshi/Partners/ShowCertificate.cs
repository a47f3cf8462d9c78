using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Pingshi.Platform.Identity;

namespace Pingshi.Partners;

/// <summary>One certificate; a mistake in its record is corrected here.</summary>
public static class ShowCertificate
{
    public const string Route = "/certificates/{certificate}";

    public sealed record Model(CertificateFacts Certificate, string Holder, bool IsOurs, bool MayKeep, long Version) : IVersioned;

    public sealed record Corrected(Id<Certificate> Certificate);

    public static void Map(Routes routes)
    {
        routes.Read<ShowCertificatePage, Model>(Route, Company.See, ShowAsync);
        routes.Act<CertificateInput, Corrected>(Route, Company.Keep, Route, CorrectAsync, c => Patterns.Url(Route, [c.Certificate]));
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var id = call.Id<Certificate>("certificate");
        var certificate = await call.Db.Set<Certificate>().AsNoTracking().SingleAsync(c => c.Id == id, call.Cancel);
        var holder = await call.Db.Set<Organization>().Where(o => o.Id == certificate.OrganizationId).Select(o => o.Name).SingleAsync(call.Cancel);
        var ours = certificate.OrganizationId == call.Scope.Acting;
        return new(CertificateFacts.From.Compile()(certificate), holder, ours, ours && certificate.IsOpen && Company.Keep.Allows(call.Scope), certificate.Version);
    }

    private static async Task<Corrected> CorrectAsync(Call call, CertificateInput input)
    {
        var certificate = await call.Db.MyCertificateAsync(call.Id<Certificate>("certificate"), call.Cancel);
        call.Expect(certificate);
        Refusal.If([.. certificate.WhyNotChange(), .. input.WhyNot()]);
        await call.Db.MustBeMyFileAsync(input.File, call.Cancel);
        input.Correct(certificate);
        await call.Db.PromiseValidityAsync(certificate, call.Cancel);
        call.Db.Record("partners.correct-certificate", certificate.Id.Subject, null, ("name", input.Name), ("number", input.Number), ("validTo", input.ValidTo?.ToString()), ("file", input.File?.ToString()));
        return new(certificate.Id);
    }
}
