package dev.guidewright.read;

import java.util.List;

/**
 * A path pattern in the manner of {@code .gitignore}: {@code *} and {@code ?} within a name, {@code
 * **} over folders. Never slower than pattern times path, whatever the pattern.
 *
 * @param names the pattern's names, {@code **} for any number of folders
 */
record Glob(List<String> names) {
  static Glob of(String pattern) {
    return new Glob(List.of(pattern.split("/", -1)));
  }

  boolean matches(String path) {
    List<String> parts = List.of(path.split("/", -1));
    int name = 0;
    int part = 0;
    int star = -1;
    int starPart = 0;
    while (part < parts.size()) {
      if (name < names.size() && names.get(name).equals("**")) {
        star = name++;
        starPart = part;
      } else if (name < names.size() && matchesName(names.get(name), parts.get(part))) {
        name++;
        part++;
      } else if (star >= 0) {
        name = star + 1;
        part = ++starPart;
      } else {
        return false;
      }
    }
    while (name < names.size() && names.get(name).equals("**")) {
      name++;
    }
    return name == names.size();
  }

  /** On a mismatch the last star takes one letter more; stars before it need not be tried again. */
  private static boolean matchesName(String pattern, String name) {
    int p = 0;
    int n = 0;
    int star = -1;
    int starAt = 0;
    while (n < name.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        starAt = n;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == name.charAt(n))) {
        p++;
        n++;
      } else if (star >= 0) {
        p = star + 1;
        n = ++starAt;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
