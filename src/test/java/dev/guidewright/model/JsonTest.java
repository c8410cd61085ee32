package dev.guidewright.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void saysTheSameAsTheLibrary() {
    Map<String, Object> all = new LinkedHashMap<>();
    StringBuilder letters = new StringBuilder();
    for (char c = 0; c < 0x300; c++) {
      letters.append(c);
    }
    all.put("letters", letters.append("\u2027\u2028\u2029\u202A\uFEFF 日本 \uD83D\uDE00").toString());
    all.put("a key with \" and <b>", List.of("", "x", List.of(), Map.of(), Map.of("y", 1)));
    all.put("numbers", List.of(0, -1, Integer.MAX_VALUE));
    String plain = new GsonBuilder().disableHtmlEscaping().create().toJson(all);
    assertThat(Json.of(all)).isEqualTo(plain);
    assertThat(Json.withoutMarkup(all)).isEqualTo(new GsonBuilder().create().toJson(all));
  }

  @Test
  void whatHasNoJsonIsABug() {
    assertThatThrownBy(() -> Json.of(Set.of(1.5))).isInstanceOf(IllegalArgumentException.class);
  }
}
