using System.ComponentModel.DataAnnotations;
using Pingshi.Commitments;

namespace Pingshi.Partners;

/// <summary>A certificate was revoked or is no longer used: it stays on record, proves nothing and promises nothing.</summary>
public static class WithdrawCertificate
{
    public const string Route = "/certificates/{certificate}/withdraw";

    public sealed record Input
    {
        [Required, StringLength(300)] public required string Because { get; init; }
    }

    public sealed record Withdrawn(Id<Certificate> Certificate);

    public static void Map(Routes routes) =>
        routes.Act<Input, Withdrawn>(Route, Company.Keep, ShowCertificate.Route, ExecuteAsync, w => Patterns.Url(ShowCertificate.Route, [w.Certificate]));

    private static async Task<Withdrawn> ExecuteAsync(Call call, Input input)
    {
        var certificate = await call.Db.MyCertificateAsync(call.Id<Certificate>("certificate"), call.Cancel);
        call.Expect(certificate);
        certificate.Withdraw(input.Because, call.Scope.Now);
        await call.Db.DropAsync(Certificate.Valid, certificate.Id.Value, call.Cancel);
        call.Db.Record("partners.withdraw-certificate", certificate.Id.Subject, null, ("because", input.Because));
        return new(certificate.Id);
    }
}
