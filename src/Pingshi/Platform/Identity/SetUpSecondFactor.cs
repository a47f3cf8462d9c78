using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Pingshi.Platform.Identity;

/// <summary>A person sets up one-time codes: sees a key, proves that its app shows the right code. Other sessions end.</summary>
public static class SetUpSecondFactor
{
    public const string Route = "/account/second-factor";

    public sealed record Model(bool IsOn, string Secret, string QrSvg);

    public sealed record Input
    {
        [Required, StringLength(64)] public required string Secret { get; init; }
        [Required, StringLength(12)] public required string Code { get; init; }
    }

    public static void Map(Routes routes)
    {
        routes.Page<SetUpSecondFactorPage, Model>(Route, Policy.OwnAccount, ShowAsync);
        routes.Act<Input, Nothing>(Route, Policy.OwnAccount, Route, ExecuteAsync, _ => MyAccount.Route);
    }

    private static async Task<Model> ShowAsync(Call call)
    {
        var me = await call.Db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == call.Scope.Actor, call.Cancel);
        // After a wrong code the same key is shown again: it is already in the app.
        var secret = Attempt.Of(call.Http)?.Values.GetValueOrDefault("secret") ?? Totp.NewSecret();
        using var data = QRCodeGenerator.GenerateQrCode(Totp.Uri(secret, me.Mail), QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return new(me.TotpConfirmed, secret, "data:image/svg+xml;base64," + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(code.GetGraphic(4))));
    }

    private static async Task<Nothing> ExecuteAsync(Call call, Input input)
    {
        var me = await call.Db.Set<Person>().SingleAsync(p => p.Id == call.Scope.Actor, call.Cancel);
        var step = Totp.Accept(input.Secret, input.Code, call.Scope.Now, 0);
        IdentityWords.WrongCode.Unless(step is not null, "code");
        (me.TotpSecret, me.TotpConfirmed, me.LastTotpStep) = (input.Secret, true, step!.Value);
        var here = call.Http.SignedIn.Session.Id;
        await Sessions.EndAsync(call.Db, s => s.PersonId == me.Id && s.Id != here, call.Cancel);
        call.Db.Record("identity.second-factor", me.Id.Subject);
        return new();
    }
}
