using System.Buffers;
using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Pingshi.Platform.Files;

namespace Pingshi.Platform.Web;

/// <summary>
/// What was sent, read one way whether it came as JSON or as a form: an object of the input's fields, checked against
/// its type and its validation attributes. Every field that is wrong is named, at once.
/// </summary>
internal sealed class Body
{
    public const string KeyField = "_key";
    public const string VersionField = "_version";
    private const int LargestJson = 4 * 1024 * 1024;

    private static readonly JsonSerializerOptions FormOptions = new(Json.Options) { NumberHandling = JsonNumberHandling.AllowReadingFromString };

    private readonly JsonObject _fields;

    private Body(JsonObject fields, bool isForm, string? key, string? version, string digest)
    {
        (_fields, IsForm, Key, Version, Digest) = (fields, isForm, key, version, digest);
    }

    public bool IsForm { get; }
    public string? Key { get; }
    public string? Version { get; }

    /// <summary>SHA-256 over method, path and content: the same key with another digest is another request.</summary>
    public string Digest { get; }

    public IReadOnlyDictionary<string, string> Typed => _fields
        .Where(f => f.Value is not null)
        .ToDictionary(f => f.Key, f => f.Value is JsonArray several ? string.Join(',', several.Select(v => v?.ToString())) : f.Value!.ToString(), StringComparer.OrdinalIgnoreCase);

    public static async Task<Body> ReadAsync(HttpContext http, Type input, bool isForm) =>
        isForm ? await FromFormAsync(http, input) : await FromJsonAsync(http);

    public TInput As<TInput>()
    {
        var options = IsForm ? FormOptions : Json.Options;
        var type = options.GetTypeInfo(typeof(TInput));
        Refusal.If(type.Properties
            .Where(p => p.IsRequired && !_fields.ContainsKey(p.Name))
            .Select(p => WebWords.Required.Because(p.Name)));
        TInput input;
        try
        {
            input = _fields.Deserialize<TInput>(options)!;
        }
        catch (JsonException wrong)
        {
            throw new Refusal(WebWords.Unreadable.Because(wrong.Path?.TrimStart('$', '.'), wrong.InnerException?.Message ?? wrong.Message));
        }
        Refusal.If(Invalid(input!, type));
        return input;
    }

    private static IEnumerable<Reason> Invalid(object input, JsonTypeInfo type) =>
        from field in type.Properties
        let value = field.Get?.Invoke(input)
        from attribute in field.AttributeProvider?.GetCustomAttributes(typeof(ValidationAttribute), true).Cast<ValidationAttribute>() ?? []
        where !attribute.IsValid(value)
        select Why(attribute, field.Name, value);

    private static Reason Why(ValidationAttribute attribute, string field, object? value) => attribute switch
    {
        RequiredAttribute => WebWords.Required.Because(field),
        StringLengthAttribute length when value is string text && text.Length > length.MaximumLength => WebWords.TooLong.Because(field, length.MaximumLength),
        MaxLengthAttribute length => WebWords.TooLong.Because(field, length.Length),
        RangeAttribute range => WebWords.OutOfRange.Because(field, range.Minimum, range.Maximum),
        EmailAddressAttribute => WebWords.NotAMail.Because(field),
        _ => WebWords.Invalid.Because(field),
    };

    private static async Task<Body> FromJsonAsync(HttpContext http)
    {
        var request = http.Request;
        WebWords.NotJson.Unless(request.ContentLength is 0 or null || request.HasJsonContentType());
        using var bytes = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
            {
                await bytes.WriteAsync(buffer.AsMemory(0, read), http.RequestAborted);
                WebWords.TooLong.Unless(bytes.Length <= LargestJson, null, LargestJson);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        JsonObject fields;
        try
        {
            fields = bytes.Length == 0 ? [] : JsonNode.Parse(bytes.ToArray()) as JsonObject ?? throw new JsonException("Send one JSON object.");
        }
        catch (JsonException wrong)
        {
            throw new Refusal(WebWords.Unreadable.Because(null, wrong.Message));
        }
        var version = request.Headers.IfMatch.ToString().Trim('"') is { Length: > 0 } match ? match : null;
        return new(fields, false, KeyOf(request), version, DigestOf(request, bytes.ToArray()));
    }

    /// <summary>The idempotency key a program sends.</summary>
    public static string? KeyOf(HttpRequest request) => request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } given ? given : null;

    private static async Task<Body> FromFormAsync(HttpContext http, Type input)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        JsonObject fields = [];
        foreach (var field in Json.Options.GetTypeInfo(input).Properties)
        {
            if (form.Files.GetFile(field.Name) is { Length: > 0 } file)
            {
                var stored = await http.RequestServices.GetRequiredService<FileStore>().KeepAsync(http.TheScope, file.FileName, file.OpenReadStream(), http.RequestAborted);
                fields[field.Name] = stored.Id.ToString();
            }
            else if (form.TryGetValue(field.Name, out var values))
            {
                Put(fields, field, values.ToArray());
            }
            else if (field.PropertyType == typeof(bool))
            {
                fields[field.Name] = false;
            }
        }
        var typed = Encoding.UTF8.GetBytes(fields.ToJsonString());
        var text = (string name) => form[name].ToString() is { Length: > 0 } value ? value : null;
        return new(fields, true, text(KeyField), text(VersionField), DigestOf(http.Request, typed));
    }

    private static void Put(JsonObject fields, JsonPropertyInfo field, string?[] values)
    {
        if (field.PropertyType != typeof(string) && field.PropertyType.IsAssignableTo(typeof(IEnumerable)))
        {
            fields[field.Name] = new JsonArray([.. values.Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => JsonValue.Create(v!.Trim()))]);
        }
        else if (field.PropertyType == typeof(bool))
        {
            fields[field.Name] = values is [.., "true" or "on"];
        }
        else if (values is [.., { } last] && !string.IsNullOrWhiteSpace(last))
        {
            fields[field.Name] = last.Trim().ReplaceLineEndings("\n");
        }
    }

    internal static string DigestOf(HttpRequest request, byte[] content) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"), .. content]));
}
