using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pingshi.Platform;
using Pingshi.Platform.Web;

namespace Pingshi.Tests.Harness;

/// <summary>A file put into a form.</summary>
public sealed record Upload(string Field, string Name, byte[] Content)
{
    public static Upload Text(string field, string name, string content) => new(field, name, System.Text.Encoding.UTF8.GetBytes(content));
}

/// <summary>
/// One browser or program of one person. Pages and forms carry cookies and the antiforgery token, the API carries the
/// session as a bearer token; redirects are answers and not followed.
/// </summary>
public sealed partial class Visitor(HttpClient http, string? token)
{
    private readonly Dictionary<string, string> _cookies = token is null ? [] : new() { ["pingshi"] = token };
    private string? _formToken;

    /// <summary>The cookies as the browser holds them now.</summary>
    public IReadOnlyDictionary<string, string> Cookies => _cookies;

    /// <summary>Takes up the session it began with, whatever became of it since.</summary>
    internal void Return()
    {
        if (token is not null)
        {
            _cookies["pingshi"] = token;
        }
    }

    /// <summary>A page, a file, an export.</summary>
    public Task<Answer> GetAsync(string path) => SendAsync(new(HttpMethod.Get, path));

    /// <summary>The same below <c>/api/v1</c>, with the bearer token.</summary>
    public Task<Answer> ReadAsync(string path) => SendAsync(new(HttpMethod.Get, Routes.Api + path));

    /// <summary>An act by the API.</summary>
    /// <param name="input">What is sent as JSON; null = an empty object.</param>
    /// <param name="version">The version it starts from (<c>If-Match</c>).</param>
    public Task<Answer> ActAsync(string path, object? input = null, long? version = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Routes.Api + path) { Content = JsonContent.Create(input ?? new { }, options: Json.Options) };
        if (version is { } number)
        {
            request.Headers.IfMatch.Add(new(string.Create(CultureInfo.InvariantCulture, $"\"{number}\"")));
        }
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }
        return SendAsync(request);
    }

    /// <summary>A file sent by the API; its id is in the answer.</summary>
    public Task<Answer> UploadAsync(string name, byte[] content) =>
        SendAsync(new(HttpMethod.Post, $"{Routes.Api}/files?name={Uri.EscapeDataString(name)}") { Content = new ByteArrayContent(content) });

    /// <summary>The same act by its form, with the token that a page of ours carries.</summary>
    /// <param name="headers">What another browser, or a page of another site, would send along.</param>
    public async Task<Answer> SubmitAsync(
        string path, object? input = null, long? version = null, string? key = null, IReadOnlyList<KeyValuePair<string, string>>? headers = null, params IReadOnlyList<Upload> files)
    {
        _formToken ??= await FetchFormTokenAsync();
        List<KeyValuePair<string, string>> fields = [new("_form", _formToken), .. Fields(input)];
        if (version is { } number)
        {
            fields.Add(new(Body.VersionField, number.ToString(CultureInfo.InvariantCulture)));
        }
        if (key is not null)
        {
            fields.Add(new(Body.KeyField, key));
        }
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Form(fields, files) };
        foreach (var (name, value) in headers ?? [])
        {
            request.Headers.Add(name, value);
        }
        return await SendAsync(request);
    }

    /// <summary>Any request; it gets this visitor's cookies, and below <c>/api/v1</c> its bearer token instead.</summary>
    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        var isApi = request.RequestUri!.OriginalString.StartsWith(Routes.Api, StringComparison.Ordinal);
        if (isApi && _cookies.TryGetValue("pingshi", out var session))
        {
            request.Headers.Authorization ??= new AuthenticationHeaderValue("Bearer", session);
        }
        else if (!isApi && _cookies.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        }
        using var response = await http.SendAsync(request);
        Remember(response);
        return new(response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>The fields of an input as a form sends them.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Fields(object? input) =>
        from field in JsonSerializer.SerializeToNode(input ?? new { }, Json.Options)!.AsObject()
        from value in field.Value is JsonArray several ? several.AsEnumerable() : [field.Value]
        where value is not null
        select new KeyValuePair<string, string>(field.Key, value.ToString());

    private static HttpContent Form(List<KeyValuePair<string, string>> fields, IReadOnlyList<Upload> files)
    {
        if (files.Count == 0)
        {
            return new FormUrlEncodedContent(fields);
        }
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }
        foreach (var file in files)
        {
            form.Add(new ByteArrayContent(file.Content), file.Field, file.Name);
        }
        return form;
    }

    private async Task<string> FetchFormTokenAsync()
    {
        var page = await GetAsync(token is null ? "/sign-in" : "/account");
        return FormToken().Match(page.Text) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : throw new InvalidOperationException($"No form: {page}");
    }

    private void Remember(HttpResponseMessage response)
    {
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var (name, value) = (cookie[..cookie.IndexOf('=')], cookie[(cookie.IndexOf('=') + 1)..].Split(';')[0]);
            if (value.Length == 0)
            {
                _cookies.Remove(name);
            }
            else
            {
                _cookies[name] = value;
            }
        }
    }

    [GeneratedRegex("name=\"_form\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}

/// <summary>What came back.</summary>
public sealed record Answer(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Bytes)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);

    public JsonNode Json => JsonNode.Parse(Bytes)!;

    /// <summary>The code of a refusal, as the API's problem names it; null where it is none.</summary>
    public string? Code => ContentHeaders.ContentType?.MediaType == "application/problem+json" ? (string?)Json["code"] : null;

    /// <summary>All codes of a refusal.</summary>
    public IReadOnlyList<string> Codes => Code is null ? [] : [.. Json["reasons"]!.AsArray().Select(r => (string)r!["code"]!)];

    public string? Location => Headers.Location?.OriginalString;

    /// <summary>This answer, if it has that status; else the test fails and shows it.</summary>
    public Answer Must(HttpStatusCode status)
    {
        Assert.True(Status == status, $"Expected {(int)status}, was {this}");
        return this;
    }

    public Answer MustBeDone() => Must(HttpStatusCode.OK);

    /// <summary>A refusal of the API with exactly this code among its reasons.</summary>
    public Answer MustRefuse(string code)
    {
        Assert.True(Codes.Contains(code), $"Expected {code}, was {this}");
        return this;
    }

    public T As<T>() => Pingshi.Platform.Json.Read<T>(Text);

    public override string ToString() => $"{(int)Status} {Location} {(Text.Length > 1500 ? Text[..1500] : Text)}";
}
