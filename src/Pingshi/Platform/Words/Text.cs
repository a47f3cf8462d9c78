using System.Globalization;

namespace Pingshi.Platform.Words;

/// <summary>
/// One text of the product in both its languages, side by side. A missing language does not compile; that both carry the
/// same places is kept by a test.
/// </summary>
public readonly record struct Text(string Chinese, string English)
{
    public string In(Language language) => language switch
    {
        Language.Chinese => Chinese,
        Language.English => English,
    };
}

public enum Language
{
    Chinese,
    English,
}

internal static class Languages
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    extension(Language language)
    {
        public string Tag => language switch { Language.Chinese => "zh-CN", Language.English => "en" };

        public CultureInfo Culture => language switch { Language.Chinese => Chinese, Language.English => English };
    }
}
