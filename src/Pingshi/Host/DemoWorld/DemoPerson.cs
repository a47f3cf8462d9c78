using NodaTime;
using Pingshi.Platform;
using Pingshi.Platform.Files;
using Pingshi.Platform.Identity;

namespace Pingshi.Host.DemoWorld;

/// <summary>One person of the demo world at the API: signs in with its own password and does what anyone of its roles may.</summary>
internal sealed class DemoPerson(DemoApi api, DemoClock clock, Id<Person> id, string mail, string password)
{
    // A session sleeps after eight hours; the demo's days pass faster.
    private static readonly Duration Fresh = Session.Idle - Duration.FromHours(1);
    private string? _token;
    private Instant _signedInAt;

    public Id<Person> Id { get; } = id;

    public string? TotpSecret { get; private set; }

    public async Task<TAnswer> ActAsync<TAnswer>(string path, object input, long? version = null) => await api.ActAsync<TAnswer>(path, input, await TokenAsync(), version);

    /// <summary>An act on what stands at <paramref name="seen"/>, starting from its version now.</summary>
    public async Task<TAnswer> ActOnAsync<TAnswer>(string seen, string path, object input) =>
        await ActAsync<TAnswer>(path, input, (await SeeAsync<object>(seen)).Version);

    public async Task<Seen<TModel>> SeeAsync<TModel>(string path) => await api.SeeAsync<TModel>(path, await TokenAsync());

    public async Task<Id<StoredFile>> UploadAsync(string name, byte[] content) =>
        (await api.UploadAsync<UploadFile.Answer>($"{UploadFile.Route}?name={Uri.EscapeDataString(name)}", content, await TokenAsync())).Id;

    /// <summary>Sets up one-time codes, as every administrator must before anything else.</summary>
    public async Task SetUpSecondFactorAsync()
    {
        var secret = Totp.NewSecret();
        await ActAsync<Nothing>(SetUpSecondFactor.Route, new SetUpSecondFactor.Input { Secret = secret, Code = Totp.Code(secret, clock.Now) });
        TotpSecret = secret;
    }

    private async Task<string> TokenAsync()
    {
        if (_token is null || clock.Now - _signedInAt > Fresh)
        {
            var code = TotpSecret is null ? null : Totp.Code(TotpSecret, clock.Now);
            (_token, _signedInAt) = ((await api.ActAsync<SignIn.Answer>(SignIn.Route, new SignIn.Input { Mail = mail, Password = password, Code = code })).Token, clock.Now);
        }
        return _token;
    }
}
